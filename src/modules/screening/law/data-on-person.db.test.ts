import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { aFile, aModel, aProfile } from '../testing.ts'
import { exportFileData, exportOwnData } from './data-on-person.ts'

const { db } = await testDatabase()

test('someone gets everything that screening holds of them and nothing of others, and so does HR that answers for them', async () => {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  const model = await aModel(db, districtId)
  const profile = await aProfile(db, at, { modelId: model.id, class: 'C' })
  const me = await aMember(db, at, ['employee', 'integrity-officer'])
  const other = await aMember(db, at, 'employee')
  const mine = await aFile(db, profile, { modelId: model.id, person: me })
  const theirs = await aFile(db, profile, { modelId: model.id, person: other })
  const { records } = await exportOwnData(ctxFor(db, me))
  expect(records.files).toMatchObject([{ id: mine.file.id, class: 'C' }])
  expect(records.checks).toHaveLength(mine.checks.length)
  const text = JSON.stringify(records)
  for (const hidden of [theirs.file.id, other.personId, 'made_by', 'seen_by', 'organisation_id'])
    expect(text).not.toContain(hidden)
  const hr = ctxFor(db, await aMember(db, at, 'integrity-officer'))
  expect((await exportFileData(hr, theirs.file.id)).records.files).toMatchObject([{ id: theirs.file.id }])
  const away = { organisationId: municipalities[1]?.id ?? '', districtId }
  for (const stranger of [other, await aMember(db, at, 'manager'), await aMember(db, away, 'integrity-officer')])
    await expect(exportFileData(ctxFor(db, stranger), mine.file.id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await exportOwnData(ctxFor(db, await aMember(db, away, 'employee')))).records.files).toEqual([])
})

test('no table of screening that is about a person is left out', async () => {
  const found = await rowsOf<{ name: string }>(
    db,
    sql`select distinct table_name as name from information_schema.columns
      where table_schema = 'screening' and column_name in ('person_id', 'file_id', 'declaration_id') order by 1`,
  )
  const { districtId } = await aDistrict(db, 0)
  const person = await aMember(db, districtId, 'project-leader')
  await expect(exportOwnData(ctxFor(db, person))).rejects.toMatchObject({ code: 'forbidden' })
  // Beside these: what was sent to someone, of which nothing is said about them, and what the database works out of the checks.
  const sent = ['links', 'reminders', 'calendar_links', 'file_work']
  const taken = [
    ...['checks', 'decisions', 'declarations', 'designations', 'events', 'files', 'gifts', 'publications', 'replies'],
  ]
  expect(found.map(({ name }) => name).filter((name) => !sent.includes(name))).toEqual(taken)
})
