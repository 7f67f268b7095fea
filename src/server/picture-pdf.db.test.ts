import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { bitsFor, isWorkDone } from '#modules/reporting-point'
import { OpenUse, publishUse, showPicture, writePicture } from '#modules/reporting-use'
import { rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { canExtract, wordsIn } from '../modules/briefings/reading-pdf.ts'
import { openUsePages } from '../modules/reporting-use/survey/app.tsx'
import { picturePdf } from './picture-pdf.ts'

const { db } = await testDatabase()

test('a picture that is shown is an accessible PDF in the style of its district, made once; one that is not is not there', async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const own = municipalities[0]?.id ?? ''
  const [place] = await rowsOf<{ code: string }>(
    db,
    sql`select code from organisations.organisations where id = ${own}::uuid`,
  )
  await db.execute(sql`insert into briefings.house_styles (organisation_id, name, accent, second_accent, footer, changed_by, changed_at)
    values (${districtId}::uuid, 'District (fictief)', '#7a1f5c', '#7a1f5c', 'Voetregel (fictief)', gen_random_uuid(), now())`)
  const member = await aMember(db, { organisationId: own, districtId }, 'secretary')
  const keeper = { ...ctxFor(db, member), now: new Date('2025-02-10T12:00:00Z') }
  const use = new OpenUse(db, { bitsFor, isWorkDone })
  const { picture } = openUsePages(use, { styles: [], script: null, toPdf: picturePdf })
  const ask = (file: string) => picture.request(`/${place?.code}/${file}`)
  await publishUse(keeper, '2024')
  await writePicture(keeper, '2024', { opening: 'Dank u wel\n\nallemaal', followed: 'Beoordeeld', ahead: 'Verder' })
  expect((await ask('2024.pdf')).status).toBe(404)
  expect(await use.pictureStyle(place?.code ?? '')).toBeNull()
  await showPicture(keeper, '2024', true)
  expect(await use.pictureStyle(place?.code ?? '')).toMatchObject({ accent: '#7a1f5c', footer: 'Voetregel (fictief)' })
  const answer = await ask('2024.pdf')
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const raw = Buffer.from(bytes).toString('latin1')
  expect(raw).toContain('/StructTreeRoot')
  expect(raw).toContain('pdfuaid:part')
  expect(new Uint8Array(await (await ask('2024.pdf')).arrayBuffer())).toEqual(bytes)
  // Where the program is that takes words out of a PDF.
  const words = canExtract ? wordsIn(bytes) : null
  for (const part of ['allemaal', 'Beoordeeld', 'Verder', 'minder', 'Voetregel'])
    if (words) expect(words).toContain(part)
  expect((await ask('2023.pdf')).status).toBe(404)
  expect(await (await ask('2024')).text()).toContain(`/jaarbeeld/${place?.code}/2024.pdf`)
})
