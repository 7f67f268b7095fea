import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { municipalRoles } from '#platform/access'
import { ctxFor, everyoneAtDistrict, testDatabase } from '#platform/testing'
import { openFile } from '../files/opening.ts'
import { events } from '../files/schema.ts'
import { decideCheck, openTalk, settleChecks } from '../files/settling.ts'
import { aCandidate, aHr } from '../files/testing.ts'
import { findAddressees, makeBatch } from './batch.ts'
import { letterKinds } from './model.ts'
import { lettersFor } from './sending.ts'

const { db } = await testDatabase()
const vog = { kind: 'vog', language: 'nl' } as const

async function candidates(...named: { name: string; language?: 'nl' | 'en' }[]) {
  const found = await aHr(db, 'B')
  const ids: string[] = []
  for (const one of named) ids.push((await openFile(found.hr, { ...aCandidate(found.profile), ...one })).id)
  return { ...found, ids }
}

test('for whom a letter makes sense is the same one by one and for many, for every kind', async () => {
  const { hr, ids } = await candidates({ name: 'Anna' }, { name: 'Bram' })
  const [, bram = ''] = ids
  await settleChecks(hr, bram, { codes: ['side-jobs'], on: '2024-01-15', to: 'agreed' })
  await settleChecks(hr, bram, { codes: ['vog-np'], on: '2024-01-15', to: 'not-agreed' })
  await openTalk(hr, bram, 'vog-np')
  await decideCheck(hr, bram, 'vog-np', { decision: 'agreed', reasons: 'Uitgelegd in het gesprek', agreements: null })
  const asked = new Set<string>()
  for (const kind of letterKinds) {
    const alone: string[] = []
    for (const id of ids) {
      const { letters } = await lettersFor(hr, id, '')
      if (letters.some((one) => one.kind === kind && one.ways.includes('letter'))) alone.push(id)
    }
    const { results, count } = await findAddressees(hr, { kind, language: 'nl' })
    expect(
      results.map(({ fileId }) => fileId),
      kind,
    ).toEqual(alone)
    expect(count).toBe(alone.length)
    if (alone.length === 1) asked.add(kind)
  }
  expect(asked).toContain('vog')
  expect(asked).toContain('decision')
})

test('letters of a batch say what the letter alone says, in the language of the person, and stand in each file', async () => {
  const { hr, ids } = await candidates({ name: 'Anna' }, { name: 'Bram' }, { name: 'Chris', language: 'en' })
  expect((await findAddressees(hr, vog)).results.map(({ name }) => name)).toEqual(['Anna', 'Bram'])
  expect((await findAddressees(hr, { ...vog, class: 'A' })).count).toBe(0)
  expect((await findAddressees(hr, { ...vog, language: 'en' })).results).toMatchObject([
    { name: 'Chris', hasMail: true },
  ])
  const { letters } = await makeBatch(hr, { ...vog, files: ids.slice(0, 2) }, 'https://weerwerk.example')
  const alone = (await lettersFor(hr, ids[1] ?? '', 'https://weerwerk.example')).letters.find(
    ({ kind }) => kind === 'vog',
  )
  expect(letters[1]).toEqual(alone)
  for (const [at, id] of ids.entries()) {
    const told = await db.select().from(events).where(eq(events.fileId, id))
    expect(told.filter(({ what }) => what === 'letter').map(({ fields }) => fields)).toEqual(at < 2 ? [['vog']] : [])
  }
})

test('one for whom it makes no sense stops the whole batch', async () => {
  const { hr, ids, there, as } = await candidates({ name: 'Anna' }, { name: 'Chris', language: 'en' })
  const refused = { reason: 'screening.letter_not_now' }
  for (const files of [ids, [ids[0] ?? '', crypto.randomUUID()]])
    await expect(makeBatch(hr, { ...vog, files }, '')).rejects.toMatchObject(refused)
  await expect(makeBatch(hr, { kind: 'decision', language: 'nl', files: ids.slice(0, 1) }, '')).rejects.toMatchObject(
    refused,
  )
  const told = await db
    .select()
    .from(events)
    .where(eq(events.fileId, ids[0] ?? ''))
  expect(told.filter(({ what }) => what === 'letter')).toEqual([])
  const stranger = await as('integrity-officer', there)
  expect(await findAddressees(stranger, vog)).toEqual({ count: 0, results: [] })
  await expect(makeBatch(stranger, { ...vog, files: ids.slice(0, 1) }, '')).rejects.toMatchObject(refused)
})

test('a batch is for HR alone, and for everyone else it is not there', async () => {
  const { ids, at, as } = await candidates({ name: 'Anna' })
  const others = [
    ...(await Promise.all(municipalRoles.filter((role) => role !== 'integrity-officer').map((role) => as(role)))),
    ...everyoneAtDistrict(at.districtId).map((actor) => ctxFor(db, actor)),
  ]
  for (const ctx of others) {
    await expect(findAddressees(ctx, vog)).rejects.toMatchObject({ reason: 'page.not_found' })
    await expect(makeBatch(ctx, { ...vog, files: ids }, '')).rejects.toMatchObject({ reason: 'page.not_found' })
  }
})
