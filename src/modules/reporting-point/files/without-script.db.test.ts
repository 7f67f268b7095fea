import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { Intake } from '../intake/service.ts'
import { reporterPages } from '../reporter/app.tsx'
import { openMailbox } from '../reporter/sending.ts'
import { aReportingPoint, origin } from '../testing.ts'
import { largestTogether } from './model.ts'
import { aJpeg, secret } from './testing.ts'

const database = await testDatabase()
const intake = new Intake(database, origin)
const pages = reporterPages(intake, { styles: [], script: null })
const photo = new File([aJpeg()], 'IMG van Jan.jpg')

async function page(path: string, fields: Record<string, string>, files: readonly File[] = []) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  for (const file of files) body.append('files', file)
  const answer = await pages.request(path, { method: 'POST', body })
  const html = await answer.text()
  const words = [...(html.split('</ol>')[0] ?? '').matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word).join(' ')
  return { status: answer.status, html, words }
}

test('without a script a photo goes along cleaned, under a name that tells nothing, and another one later', async () => {
  const { code, organisationId } = await aReportingPoint(database)
  const { words } = await page(`/${code}/melden`, { what: 'Een loods (fictief).' }, [photo])
  const seen = await page('/antwoord', { words })
  expect(seen.html).toContain('foto-1.jpg')
  expect(seen.html).not.toContain('Jan')
  const again = await page('/antwoord', { words, text: '' }, [photo, new File(['%PDF-1.7 brief'], 'brief.pdf')])
  expect(again.html).toContain('bestand-2.pdf')

  const rows = await rowsOf<{ whole: boolean }>(
    database.db,
    sql`select pieces = reporting.pieces_of(size) as whole from reporting.files where organisation_id = ${organisationId}::uuid`,
  )
  expect(rows).toEqual([{ whole: true }, { whole: true }, { whole: true }])
  const [row] = await rowsOf<{ hash: string }>(
    database.db,
    sql`select mailbox_hash as hash from reporting.cases where organisation_id = ${organisationId}::uuid`,
  )
  const box = await intake.mailbox(row?.hash ?? '', new Date())
  if (!box) throw new Error('no mailbox')
  const { files } = await openMailbox(words, await intake.salt(), box)
  expect(files.map(({ note }) => [note.name, note.type])).toEqual([
    ['foto-1.jpg', 'image/jpeg'],
    ['foto-1.jpg', 'image/jpeg'],
    ['bestand-2.pdf', 'application/pdf'],
  ])
  expect(files[0]?.note.size).toBeLessThan(aJpeg().length - 3 * secret.length)
})

test('a program, a wrong kind and a file too many are told by name, nothing is sent, and the text is still there', async () => {
  const { code } = await aReportingPoint(database)
  const bad = [new File(['MZ'], 'foto.jpg'), new File(['PK'], 'alles.zip'), photo]
  const { status, html } = await page(`/${code}/melden`, { what: 'Een loods (fictief).' }, bad)
  expect(status).toBe(422)
  expect(html).toContain('foto.jpg gaat niet mee. Programma’s')
  expect(html).toContain('alles.zip gaat niet mee. Dit soort bestand')
  expect(html).toContain('Een loods (fictief).')
  expect(html).toContain('href="#files"')
  const many = Array.from({ length: 11 }, () => photo)
  expect((await page(`/${code}/melden`, { what: 'Een loods (fictief).' }, many)).html).toContain(
    'meer dan 10 bestanden',
  )
  const [row] = await rowsOf(
    database.db,
    sql`select count(*)::int as count from reporting.cases c join reporting.points p on p.organisation_id = c.organisation_id where p.code = ${code}`,
  )
  expect(row).toEqual({ count: 0 })
})

test('a form that is too large is refused by what it says of itself, and its text kept in the browser', async () => {
  const headers = {
    'content-length': String(largestTogether.server * 2),
    'content-type': 'multipart/form-data; boundary=a',
  }
  const answer = await pages.request('/GM0153/melden', { method: 'POST', body: 'a', headers })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('uw tekst staat er nog')
})
