import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { Intake } from '../intake/service.ts'
import { setOpen } from '../keys/directory.ts'
import { aHandler, aReportingPoint, origin } from '../testing.ts'
import { reporterPages } from './app.tsx'

const database = await testDatabase()
const pages = reporterPages(new Intake(database, origin), { styles: [], script: null })

async function page(path: string, form?: Record<string, string>) {
  const body = form && new URLSearchParams(form)
  const answer = await pages.request(path, form ? { method: 'POST', body } : {})
  const html = await answer.text()
  const words = [...(html.split('</ol>')[0] ?? '').matchAll(/<li>([a-z]+)<\/li>/g)].map(([, word]) => word).join(' ')
  return { status: answer.status, html, words, headers: answer.headers }
}

test('without a script someone reports, has the words asked back, reads the answer and writes again', async () => {
  const { code, people, organisationId } = await aReportingPoint(database)
  expect((await page('/')).html).toContain(`/meld/${code}`)
  const choice = await page(`/${code}`)
  for (const route of ['ondermijning', 'klokkenluiden', 'vertrouwenspersoon', 'agressieprotocol', '112'])
    expect(choice.html).toContain(route)
  // All nine authorities outside, not one of them alone.
  expect(choice.html.match(/<li><a href="https:\/\/www\./g)).toHaveLength(9)

  const sent = await page(`/${code}/melden`, { what: 'Een contante betaling (fictief).', mayAsk: 'yes' })
  expect(sent.status).toBe(200)
  expect(sent.words.split(' ')).toHaveLength(7)
  const words = sent.words.split(' ')
  const check = { words: sent.words, places: '2 6', 'word-0': words[1] ?? '', 'word-1': words[5] ?? '' }
  expect((await page('/controle', check)).html).toContain('Het klopt')
  expect((await page('/controle', { ...check, 'word-1': 'fout' })).html).toContain('Dat klopt niet')

  const handler = people[0]
  if (!handler) throw new Error('no handler')
  const [report] = (await readInbox(handler.ctx)).results
  expect(report).toMatchObject({ route: 'server', organisationId })
  const seen = await page('/antwoord', { words: sent.words.toUpperCase() })
  expect(seen.html).toContain('Een contante betaling (fictief).')
  const again = await page('/antwoord', { words: sent.words, text: 'Het was op dinsdag (fictief).' })
  expect(again.html).toContain('Het was op dinsdag (fictief).')
  expect((await page('/antwoord', { words: sent.words, text: ' ' })).status).toBe(422)
  expect(report && (await readInbox(handler.ctx)).results[0]?.state).toBe('received')
})

test('without a script too, what is about a handler goes to the secretary, whom the form names only when there is one', async () => {
  const { code, people, as, organisationId, publish } = await aReportingPoint(database)
  const asks = 'Gaat het over iemand die meldingen leest'
  expect((await page(`/${code}/melden`)).html).not.toContain(asks)
  const secretary = await aHandler(await as('secretary'), organisationId, 'secretary')
  await publish([...people, secretary], 2)
  expect((await page(`/${code}/melden`)).html).toContain(asks)
  await page(`/${code}/melden`, { what: 'Over een collega van het meldpunt (fictief).', about: 'handler' })
  expect((await readInbox(secretary.ctx)).count).toBe(1)
  for (const { ctx } of people) expect((await readInbox(ctx)).count).toBe(0)
  const nobody = await page(`/${code}/melden`, { what: 'Iets (fictief).', about: 'handler', exclude: secretary.id })
  expect(nobody.status).toBe(422)
  expect(nobody.html).toContain('U sloot iedereen uit')
})

test('who reported reads the answer also when the point takes no new reports any more', async () => {
  const { code, keeper } = await aReportingPoint(database)
  const { words } = await page(`/${code}/melden`, { what: 'Een loods (fictief).' })
  await setOpen(keeper, false)
  expect((await page(`/${code}`)).status).toBe(404)
  expect((await page('/antwoord', { words })).html).toContain('Een loods (fictief).')
})

test('a mailbox in which something was changed is not shown, and the page says so', async () => {
  const { code, organisationId } = await aReportingPoint(database)
  const { words } = await page(`/${code}/melden`, { what: 'Een schuur (fictief).' })
  await database.db.execute(
    sql`update reporting.messages set file = set_byte(file, 200, 255 - get_byte(file, 200)) where organisation_id = ${organisationId}::uuid`,
  )
  const { html } = await page('/antwoord', { words })
  expect(html).toContain('In dit postvak klopt iets niet')
  expect(html).not.toContain('Een schuur')
})

test('all problems of the form at once, and nothing that was typed is lost', async () => {
  const { code, people } = await aReportingPoint(database)
  const everyone = new URLSearchParams([
    ['what', ''],
    ['where', 'Bij de loods (fictief)'],
    ...people.map(({ id }) => ['exclude', id]),
  ])
  const answer = await pages.request(`/${code}/melden`, { method: 'POST', body: everyone })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('href="#what"')
  expect(html).toContain('href="#exclude"')
  expect(html).toContain('Bij de loods (fictief)')
  expect(html.match(/checked=""/g)?.length).toBe(people.length)
})

test('an unknown point, unknown words and too few of them each say what to do', async () => {
  await aReportingPoint(database)
  expect((await page('/GM0000')).status).toBe(404)
  expect((await page('/antwoord', { words: 'een twee' })).html).toContain('precies zeven woorden')
  const { default: list } = await import('../crypto/words.json', { with: { type: 'json' } })
  expect((await page('/antwoord', { words: list.slice(0, 7).join(' ') })).html).toContain('geen melding gevonden')
})

test('no page sets a cookie or may be kept or framed, and it runs no script but its own', async () => {
  const { code } = await aReportingPoint(database)
  for (const path of ['/', `/${code}`, `/${code}/melden`, '/antwoord', '/GM0000']) {
    const { headers, html } = await page(path)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(html).not.toMatch(/<script(?![^>]*src=)/)
    expect(html).not.toContain('style=')
  }
})

test('in a flood a browser without script is asked to wait, and its text is still there', async () => {
  const { code } = await aReportingPoint(database)
  const intake = new Intake(database, origin)
  const busy = reporterPages(intake, { styles: [], script: null })
  Object.assign(intake, { load: { bits: () => 20, add: () => 0 } })
  const body = new URLSearchParams({ what: 'Iets dat ik zag (fictief).' })
  const answer = await busy.request(`/${code}/melden`, { method: 'POST', body })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Het is nu te druk')
  expect(html).toContain('Iets dat ik zag (fictief).')
  const [row] = await rowsOf<{ count: number }>(
    database.db,
    sql`select count(*)::int as count from reporting.cases c join reporting.points p on p.organisation_id = c.organisation_id where p.code = ${code}`,
  )
  expect(row?.count).toBe(0)
})
