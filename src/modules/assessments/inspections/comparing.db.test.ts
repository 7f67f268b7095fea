import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { aMoment, testDatabase } from '#platform/testing'
import { comparedCells, handedOver } from '../figures.ts'
import type { CreateRound } from '../input.ts'
import { createRound, listRounds, readRound } from '../rounds.ts'
import { aFramework, aNorm } from '../sample-framework.ts'
import { aPublished, aScan, handedIn, personIn, roundFields } from '../testing.ts'
import type { Mark } from './model.ts'
import { inspections } from './schema.ts'
import { seedInspection } from './seeding.ts'
import { chosenForSecond } from './starting.ts'

const { db } = await testDatabase()
const asSystem = systemCtx(db, aMoment)
const given = (norm: string, levelThen: number, levelNow: number, place: 'first' | 'second' = 'first') => ({
  norm,
  place,
  levelThen,
  naThen: false,
  levelNow,
  naNow: false,
  reason: `reden ${norm}`,
})

async function aJudgedScan(state: 'draft' | 'hearing' | 'acknowledged') {
  const scan = await aScan(db)
  await handedIn(scan)
  const { leader, frameworkId, round, organisationId, districtId } = scan
  const fields = { kind: 'independent' as const, linkedId: round.id, secondShare: 33 }
  const judged = await createRound(leader, roundFields(frameworkId, { ...fields, municipalities: [organisationId] }))
  const [first, second] = [await aMember(db, districtId, 'assessor'), await aMember(db, districtId, 'assessor')]
  const chosen = await chosenIn(judged.id)
  const id = await inTransaction(asSystem, (tx) =>
    seedInspection(tx, {
      roundId: judged.id,
      organisationId,
      assessors: { first: first.personId, second: second.personId },
      assignedBy: personIn(leader).personId,
      verdicts: [
        given('A', 1, 2),
        { ...given('B', 2, 2), revision: { ...given('B', 2, 3), reason: 'Later stuk gezien.' } },
        { ...given('C', 0, 0), levelNow: null, naNow: true },
        ...chosen.map((norm) => given(norm, 3, 4, 'second')),
      ],
      state,
    }),
  )
  return { ...scan, judged, id }
}

const chosenIn = async (roundId: string) =>
  (await db.select().from(inspections)).filter((one) => one.roundId === roundId).flatMap((one) => one.secondNorms)

test('an independent round has an inspection for each municipality, and asks what its self-scan round asked', async () => {
  const scan = await aScan(db, { size: 3 })
  const { leader, frameworkId, round } = scan
  const fields = roundFields(frameworkId, { kind: 'independent', linkedId: round.id, referenceDay: '2024-02-02' })
  const judged = await createRound(leader, fields)
  expect(judged).toMatchObject({
    kind: 'independent',
    linkedId: round.id,
    referenceDay: round.referenceDay,
    secondShare: 0,
  })
  const { scans } = await readRound(leader, judged.id)
  expect(scans.map(({ state }) => state)).toEqual(['open', 'open', 'open'])
  expect((await listRounds(leader)).find(({ id }) => id === judged.id)?.scans).toHaveLength(3)
  expect((await readRound(scan.coordinator, judged.id)).scans).toHaveLength(1)
})

test('it judges a self-scan round of its own district, by the same version, for municipalities that did it', async () => {
  const [scan, elsewhere] = [await aScan(db, { size: 3 }), await aScan(db)]
  const { leader, frameworkId, round } = scan
  const start = (fields: Partial<CreateRound>) =>
    createRound(leader, roundFields(frameworkId, { kind: 'independent', linkedId: round.id, ...fields }))
  const problem = (path: string, reason: string) => ({ problems: [{ path, reason: `assessments.${reason}` }] })
  await expect(start({ linkedId: undefined })).rejects.toMatchObject(problem('linkedId', 'linked_unknown'))
  await expect(start({ linkedId: elsewhere.round.id })).rejects.toMatchObject(problem('linkedId', 'linked_unknown'))
  await expect(start({ linkedId: (await start({})).id })).rejects.toMatchObject(problem('linkedId', 'linked_unknown'))
  const other = await aPublished(leader, aFramework([aNorm('A')], { version: '2' }))
  await expect(start({ frameworkId: other })).rejects.toMatchObject(problem('frameworkId', 'linked_other_framework'))
  const some = [scan.organisationId]
  const few = await createRound(leader, roundFields(frameworkId, { municipalities: some }))
  await expect(start({ linkedId: few.id, municipalities: [scan.other.organisationId] })).rejects.toMatchObject(
    problem('municipalities', 'municipality_unknown'),
  )
  expect((await readRound(leader, (await start({ linkedId: few.id })).id)).scans).toHaveLength(1)
  await expect(
    db.execute(sql`update assessments.rounds set kind = 'independent', linked_id = id where id = ${round.id}::uuid`),
  ).rejects.toThrow()
})

test('self-scan and independent assessment stand side by side, after revision, with the second assessor', async () => {
  const { judged, organisationId } = await aJudgedScan('hearing')
  const cells = await inTransaction(asSystem, (tx) => comparedCells(tx, judged.id))
  const [chosen] = await chosenIn(judged.id)
  const cell = (norm: string, marks: Mark[]) => [
    organisationId,
    norm,
    2,
    ...marks,
    ...(norm === chosen ? [3, 4] : [null, null]),
  ]
  expect(
    cells.map(({ self, then, now, ...one }) => [
      one.organisationId,
      one.norm,
      self,
      then,
      now,
      one.secondThen,
      one.secondNow,
    ]),
  ).toEqual([cell('A', [1, 2]), cell('B', [2, 3]), cell('C', [0, 'na'])])
})

test('a draft is compared by nobody, and an independent round is handed over as claimed and counting', async () => {
  const draft = await aJudgedScan('draft')
  expect(await inTransaction(asSystem, (tx) => comparedCells(tx, draft.judged.id))).toEqual([])
  const rows = (roundId: string) => inTransaction(asSystem, (tx) => handedOver(tx, roundId))
  expect(await rows(draft.judged.id)).toMatchObject([{ state: 'open', rows: [] }])
  const { judged, id, organisationId } = await aJudgedScan('acknowledged')
  const [done] = await rows(judged.id)
  expect(done).toMatchObject({ scanId: id, organisationId, state: 'signed' })
  expect(done?.rows.sort((a, b) => (a.norm < b.norm ? -1 : 1))).toEqual([
    { norm: 'A', claimed: 2, counting: 2, notApplicable: false },
    { norm: 'B', claimed: 3, counting: 3, notApplicable: false },
    { norm: 'C', claimed: null, counting: null, notApplicable: true },
  ])
})

test('as a person the analyst of the district compares, and anyone of another district gets nothing', async () => {
  const { judged, analyst } = await aJudgedScan('hearing')
  const seen = (ctx: Ctx) => inTransaction(ctx, (tx) => comparedCells(tx, judged.id))
  expect(await seen(analyst)).toHaveLength(3)
  expect(await seen((await aScan(db)).analyst)).toEqual([])
})

test('the share for a second assessor is chosen the same way every time, and differently for others', () => {
  const asked = Array.from({ length: 60 }, (_, index) => `N-${String(index).padStart(2, '0')}`)
  const chosen = chosenForSecond(asked, 15, 'round place')
  expect(chosen).toHaveLength(9)
  expect(chosenForSecond(asked, 15, 'round place')).toEqual(chosen)
  expect(chosenForSecond(asked, 15, 'round other')).not.toEqual(chosen)
  expect(chosenForSecond(asked, 0, 'x')).toEqual([])
  expect(chosenForSecond(asked, 100, 'x')).toEqual(asked)
})
