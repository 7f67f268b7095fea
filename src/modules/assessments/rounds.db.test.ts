import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { frameworks } from '#modules/frameworks'
import { aDistrict, aMember } from '#modules/organisations'
import { verifyAudit } from '#platform/audit'
import { inTransaction, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { answer } from './answering.ts'
import { tryAnswer } from './components/answering.ts'
import { handedOver } from './figures.ts'
import { changeRound, closeRound, createRound, listRounds, readRound, roundState } from './rounds.ts'
import { aFramework, aNorm } from './sample-framework.ts'
import { scans } from './schema.ts'
import { aPublished, aRound, aScan, handedIn, level, on, roundFields, scansOf } from './testing.ts'

const { db } = await testDatabase()
const problem = (path: string, reason: string) => ({
  code: 'invalid',
  problems: [expect.objectContaining({ path, reason: `assessments.${reason}` })],
})

test('a round starts one open scan for each municipality of the district', async () => {
  const { round, scans: made, leader, districtId } = await aRound(db, { size: 3 })
  expect(made).toHaveLength(3)
  const { scans: seen } = await readRound(leader, round.id)
  expect(seen.map(({ state }) => state)).toEqual(['open', 'open', 'open'])
  expect(await verifyAudit(systemCtx(db, aMoment), districtId)).toMatchObject([{ brokenAt: null }])
})

test('a round may be for some municipalities, each once, and for none of another district', async () => {
  const { leader, frameworkId, scans: all } = await aRound(db, { size: 3 })
  const [one = '', two = ''] = all.map(({ organisationId }) => organisationId)
  const some = await createRound(leader, roundFields(frameworkId, { municipalities: [one, two, one] }))
  expect((await scansOf(db, some.id)).map(({ organisationId }) => organisationId).sort()).toEqual([one, two].sort())
  const elsewhere = (await aDistrict(db)).municipalities[0]?.id ?? ''
  for (const wrong of [elsewhere, 'geen-id', '\u0000'])
    await expect(createRound(leader, roundFields(frameworkId, { municipalities: [one, wrong] }))).rejects.toMatchObject(
      problem('municipalities', 'municipality_unknown'),
    )
})

test('a round asks a published framework, and groups that it has', async () => {
  const { leader, frameworkId } = await aRound(db)
  const draft = await frameworks.create(leader, aFramework([aNorm('A')], { version: '2' }), {
    format: 'weerwerk',
    warnings: [],
  })
  await expect(createRound(leader, roundFields(draft.id))).rejects.toMatchObject({
    reason: 'assessments.framework_not_published',
  })
  await expect(createRound(leader, roundFields(frameworkId, { groups: ['ander'] }))).rejects.toMatchObject(
    problem('groups', 'group_unknown'),
  )
  const elsewhere = await aRound(db)
  await expect(createRound(leader, roundFields(elsewhere.frameworkId))).rejects.toMatchObject({ code: 'not_found' })
})

test('a round over some groups asks only norms of those groups', async () => {
  const groups = ['X', 'Y'].map((code) => ({ code, name: { nl: code } }))
  const nodes = [aNorm('A', { groups: ['X'] }), aNorm('B', { groups: ['Y'] })]
  const { coordinator, scanId } = await aScan(db, { framework: aFramework(nodes, { groups }), groups: ['X'] })
  await answer(coordinator, scanId, 'A', level(1))
  await expect(answer(coordinator, scanId, 'B', level(1))).rejects.toMatchObject({ code: 'not_found' })
})

test('a round continues only one of its own district, also in the database', async () => {
  const [ours, theirs] = [await aRound(db), await aRound(db)]
  await expect(
    createRound(ours.leader, roundFields(ours.frameworkId, { previousId: theirs.round.id })),
  ).rejects.toMatchObject(problem('previousId', 'previous_unknown'))
  const hang = db.execute(
    sql`update assessments.rounds set previous_id = ${theirs.round.id}::uuid where id = ${ours.round.id}::uuid`,
  )
  await expect(hang).rejects.toThrow()
})

test('a district without municipalities, and a municipality itself, start no round', async () => {
  const { districtId } = await aDistrict(db, 0)
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const framework = aFramework([aNorm('A')])
  await expect(createRound(leader, roundFields(await aPublished(leader, framework)))).rejects.toMatchObject(
    problem('municipalities', 'no_municipalities'),
  )
  const { frameworkId, as } = await aScan(db)
  await expect(createRound(await as('administrator'), roundFields(frameworkId))).rejects.toMatchObject({
    code: expect.stringMatching(/forbidden|invalid/),
  })
})

test('who changes a round that someone else changed meanwhile overwrites nothing', async () => {
  const { leader, round } = await aRound(db)
  await changeRound(leader, round.id, { title: 'Van de een', revision: round.revision })
  await expect(
    changeRound(leader, round.id, { title: 'Van de ander', revision: round.revision }),
  ).rejects.toMatchObject({ code: 'conflict' })
  const now = await readRound(leader, round.id)
  expect(now).toMatchObject({ title: 'Van de een', revision: round.revision + 1 })
  expect(await changeRound(leader, round.id, { title: 'Van de ander', revision: now.revision })).toMatchObject({
    title: 'Van de ander',
  })
})

test('title, days and reminders can change, the framework and what is asked can not, also not in the database', async () => {
  const { leader, round } = await aRound(db)
  const { title, referenceDay, opensOn } = round
  const fields = { title: 'Andere naam', referenceDay, opensOn, closesOn: '2024-04-01', reminderDays: [3] }
  expect(await changeRound(leader, round.id, fields)).toMatchObject(fields)
  expect(title).not.toBe('Andere naam')
  for (const change of [
    sql`framework_id = gen_random_uuid()`,
    sql`groups = '{X}'`,
    sql`organisation_id = gen_random_uuid()`,
  ])
    await expect(
      db.execute(sql`update assessments.rounds set ${change} where id = ${round.id}::uuid`),
    ).rejects.toThrow()
})

test('a round that is closed, or not open yet or no longer, refuses; the closing day itself still counts', async () => {
  const { leader, round, coordinator, scanId } = await aScan(db)
  const refusal = { code: 'rule_broken', reason: 'assessments.round_not_open' }
  await expect(answer(on(coordinator, '2023-12-31'), scanId, 'A', level(1))).rejects.toMatchObject(refusal)
  await expect(answer(on(coordinator, '2024-03-02'), scanId, 'A', level(1))).rejects.toMatchObject(refusal)
  await answer(on(coordinator, '2024-03-01'), scanId, 'A', level(1))
  await closeRound(leader, round.id, true)
  await expect(answer(coordinator, scanId, 'B', level(1))).rejects.toMatchObject(refusal)
  const typed = { norm: 'B', version: '0', level: '1', reason: 'Een lang verhaal' }
  expect(await tryAnswer(coordinator, scanId, typed)).toEqual({
    saved: { norm: 'B', version: 0, values: typed, problems: [{ path: '', reason: refusal.reason }], isTooLate: true },
    status: 409,
  })
  await closeRound(leader, round.id, false)
  await answer(coordinator, scanId, 'B', level(1))
})

test('where a round is follows from its days and from closing it early', () => {
  const days = { opensOn: '2024-01-01', closesOn: '2024-03-01', closedAt: null }
  expect(['2023-12-31', '2024-01-01', '2024-03-01', '2024-03-02'].map((day) => roundState(days, day))).toEqual([
    'planned',
    'open',
    'open',
    'closed',
  ])
  expect(roundState({ ...days, closedAt: aMoment }, '2023-12-31')).toBe('closed')
})

test('a municipality sees its own scan of a round, the district the state of each, another district nothing', async () => {
  const { leader, round, coordinator, scanId, analyst, organisationId } = await aScan(db)
  expect((await readRound(coordinator, round.id)).scans).toEqual([
    { id: scanId, roundId: round.id, organisationId, state: 'open' },
  ])
  for (const ctx of [leader, analyst]) expect((await readRound(ctx, round.id)).scans).toHaveLength(2)
  const stranger = (await aScan(db)).leader
  await expect(readRound(stranger, round.id)).rejects.toMatchObject({ code: 'not_found' })
  expect((await listRounds(stranger)).map(({ id }) => id)).not.toContain(round.id)
  const member = ctxFor(db, await aMember(db, round.organisationId, 'board-member'))
  expect((await readRound(member, round.id)).scans).toEqual([])
})

test('of a round the levels of scans that were handed in are passed on, and of open ones nothing', async () => {
  const scan = await aScan(db)
  const of = async () =>
    (await inTransaction(systemCtx(db, aMoment), (tx) => handedOver(tx, scan.round.id))).map(({ state, rows }) => [
      state,
      rows.length,
    ])
  await answer(scan.coordinator, scan.scanId, 'A', level(2, { version: 0 }))
  expect(await of()).toEqual([
    ['open', 0],
    ['open', 0],
  ])
  const next = await aScan(db)
  await handedIn(next)
  const rows = await inTransaction(systemCtx(db, aMoment), (tx) => handedOver(tx, next.round.id))
  expect(rows.find(({ scanId }) => scanId === next.scanId)).toMatchObject({
    state: 'submitted',
    rows: ['A', 'B', 'C'].map((norm) => ({ norm, claimed: 2, counting: 2, notApplicable: false })),
  })
})

test('a scan belongs to a municipality of the district, whatever a statement says', async () => {
  const { leader, round } = await aRound(db)
  const elsewhere = (await aDistrict(db)).municipalities[0]?.id ?? ''
  const add = inTransaction(leader, (tx) =>
    tx.db.insert(scans).values({ roundId: round.id, organisationId: elsewhere, districtId: round.organisationId }),
  )
  await expect(add).rejects.toThrow()
})
