import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Framework, frameworks, mappings } from '#modules/frameworks'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { aMoment, everyoneAtDistrict, everyoneAtMunicipality, expectIsolated, testDatabase } from '#platform/testing'
import { answer, confirm } from './answering.ts'
import { createRound } from './rounds.ts'
import { aFramework, aNorm } from './sample-framework.ts'
import { answers, origins, proofs } from './schema.ts'
import { seedAnswers } from './seeding.ts'
import { aScan, level, roundFields, scansOf, type TestScan } from './testing.ts'
import { viewScan } from './view.ts'

const { db } = await testDatabase()
const system = systemCtx(db, aMoment)
type Content = Parameters<typeof mappings.replaceMapping>[3]
type Transfer = Content['transfers'][number]

/** Publishes a next version of the round's framework with these norms, and a mapping to it. @returns its id */
async function aNextVersion(leader: Ctx, fromId: string, next: Framework, content: Content): Promise<string> {
  const { id } = await frameworks.create(leader, next, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, id)
  await mappings.replaceMapping(leader, id, fromId, content)
  await mappings.publishMapping(leader, id, fromId)
  return id
}

/** The next round on that version, and the scan of the same municipality in it. */
async function movedTo({ leader, round, organisationId }: TestScan, frameworkId: string): Promise<string> {
  const next = await createRound(leader, roundFields(frameworkId, { previousId: round.id }))
  const scan = (await scansOf(db, next.id)).find((one) => one.organisationId === organisationId)
  return scan?.id ?? ''
}

const scale = (...names: string[]) => names.map((name, at) => ({ level: at, name: { nl: name } }))
const version = (code: string, name: string, codes: readonly string[], fields: Partial<Framework> = {}) =>
  aFramework(
    codes.map((one) => aNorm(one)),
    { code, version: name, ...fields },
  )

const held = (scanId: string) =>
  inTransaction(system, async (tx) => ({
    answers: await tx.db.select().from(answers).where(eq(answers.scanId, scanId)).orderBy(answers.norm),
    origins: await tx.db
      .select()
      .from(origins)
      .where(eq(origins.scanId, scanId))
      .orderBy(origins.norm, origins.fromNorm),
    proofs: await tx.db.select().from(proofs).where(eq(proofs.scanId, scanId)).orderBy(proofs.norm),
  }))

/** A scan with answers to A to E and evidence with A and C, and a next version in which each kind of transfer happens. */
async function aMovedScan() {
  const code = crypto.randomUUID()
  const scan = await aScan(db, { framework: version(code, '1', ['A', 'B', 'C', 'D', 'E', 'F']) })
  const given = { notApplicable: false, reason: null, measure: null, measureDue: null }
  await inTransaction(system, (tx) =>
    seedAnswers(tx, {
      scan: { id: scan.scanId, organisationId: scan.organisationId },
      by: crypto.randomUUID(),
      whole: true,
      answers: [
        { ...given, norm: 'A', level: 3, reason: 'staat' },
        { ...given, norm: 'B', level: 2 },
        { ...given, norm: 'C', level: 1, reason: 'een', measure: 'doen', measureDue: '2024-06-01' },
        { ...given, norm: 'D', level: 3, reason: 'drie', measure: 'ook', measureDue: '2024-05-01' },
        { ...given, norm: 'E', level: null, notApplicable: true, reason: 'niet hier' },
        { ...given, norm: 'F', level: 2, reason: 'weg' },
      ],
      evidence: [{ title: 'Plan', form: 'document', datedOn: '2023-12-01', provesUse: false, norms: ['A', 'C'] }],
    }),
  )
  const transfers: Transfer[] = [
    { norm: 'A', kind: 'split', targets: ['A1', 'A2'], reason: null },
    { norm: 'B', kind: 'carry', targets: ['B'], reason: null },
    { norm: 'C', kind: 'merge', targets: ['CD'], reason: null },
    { norm: 'D', kind: 'merge', targets: ['CD'], reason: null },
    { norm: 'E', kind: 'confirm', targets: ['E'], reason: null },
    { norm: 'F', kind: 'drop', targets: [], reason: 'landelijk geregeld' },
  ]
  const next = version(code, '2', ['A1', 'A2', 'B', 'CD', 'E', 'N'])
  const id = await aNextVersion(scan.leader, scan.frameworkId, next, { transfers, levels: null })
  return { ...scan, movedId: await movedTo(scan, id), nextId: id }
}

test('a carried answer keeps its state, a split one goes to each norm, a merged one takes the lowest level and says why', async () => {
  const { movedId } = await aMovedScan()
  const { answers: made, proofs: linked } = await held(movedId)
  expect(
    made.map(({ norm, level: of, notApplicable, reason, needsConfirmation }) => [
      norm,
      of,
      notApplicable,
      reason,
      needsConfirmation,
    ]),
  ).toEqual([
    ['A1', 3, false, 'staat', true],
    ['A2', 3, false, 'staat', true],
    ['B', 2, false, null, false],
    ['CD', 1, false, 'C: een\n\nD: drie', true],
    ['E', null, true, 'niet hier', true],
  ])
  expect(made[3]).toMatchObject({ measure: 'C: doen\n\nD: ook', measureDue: '2024-05-01' })
  expect(linked.map(({ norm }) => norm)).toEqual(['A1', 'A2', 'CD'])
})

test('every answer says where it came from, to the municipality and to nobody else', async () => {
  const { movedId, scanId, coordinator, districtId, organisationId, round } = await aMovedScan()
  const { origins: from } = await viewScan(coordinator, movedId)
  expect(from.map(({ norm, fromNorm, kind, level: of }) => [norm, fromNorm, kind, of])).toEqual([
    ['A1', 'A', 'split', 3],
    ['A2', 'A', 'split', 3],
    ['B', 'B', 'carry', 2],
    ['CD', 'C', 'merge', 1],
    ['CD', 'D', 'merge', 3],
    ['E', 'E', 'confirm', null],
  ])
  expect(from[0]).toMatchObject({ scanId, roundId: round.id, round: round.title, framework: '1' })
  const rows = sql`organisation_id = ${organisationId}::uuid`
  const actors = [...everyoneAtDistrict(districtId), ...everyoneAtMunicipality(crypto.randomUUID(), districtId)]
  await expectIsolated(db, { table: 'assessments.origins', rows, actors })
})

test('what was carried is confirmed or answered as ever, and the old round keeps everything', async () => {
  const { movedId, scanId, coordinator } = await aMovedScan()
  const before = await held(scanId)
  await confirm(coordinator, movedId, 'CD')
  await answer(coordinator, movedId, 'A1', level(2, { version: 1 }))
  const after = await held(movedId)
  expect(after.answers.filter(({ needsConfirmation }) => needsConfirmation).map(({ norm }) => norm)).toEqual([
    'A2',
    'E',
  ])
  expect(after.origins).toHaveLength(6)
  expect(await held(scanId)).toEqual(before)
  expect(before.answers).toHaveLength(6)
})

test('a mapping that a round used stays as it is', async () => {
  const { leader, frameworkId, nextId } = await aMovedScan()
  await expect(mappings.takeBackMapping(leader, nextId, frameworkId)).rejects.toMatchObject({
    reason: 'frameworks.mapping_take_back_when_used',
  })
})

test('levels of another scale are translated, and the origin keeps the old one', async () => {
  const code = crypto.randomUUID()
  const scan = await aScan(db, { framework: version(code, '1', ['A']) })
  await answer(scan.coordinator, scan.scanId, 'A', level(4))
  const steps = [0, 0, 1, 1, 2].map((to, from) => ({ from, to }))
  const next = version(code, '2', ['A'], { scale: scale('nee', 'deels', 'ja'), rules: null, threshold: 1 })
  const transfers: Transfer[] = [{ norm: 'A', kind: 'carry', targets: ['A'], reason: null }]
  const id = await aNextVersion(scan.leader, scan.frameworkId, next, { transfers, levels: steps })
  const moved = await held(await movedTo(scan, id))
  expect(moved.answers).toMatchObject([{ level: 2, needsConfirmation: false }])
  expect(moved.origins).toMatchObject([{ level: 4 }])
})

test('two versions on, the mappings are followed one after the other', async () => {
  const moved = await aMovedScan()
  const { leader, nextId, framework } = moved
  const last = version(framework.code, '3', ['Z'])
  const { id } = await frameworks.create(leader, last, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, id)
  const merged = ['A1', 'A2', 'B', 'CD', 'E', 'N'].map(
    (norm): Transfer => ({ norm, kind: 'merge', targets: ['Z'], reason: null }),
  )
  await mappings.replaceMapping(leader, id, nextId, { transfers: merged, levels: null })
  await mappings.publishMapping(leader, id, nextId)
  const { answers: made, origins: from } = await held(await movedTo(moved, id))
  expect(made).toMatchObject([{ norm: 'Z', level: 1, needsConfirmation: true }])
  expect(from.map(({ fromNorm }) => fromNorm)).toEqual(['A', 'B', 'C', 'D', 'E'])
})

const old = ['A', 'B', 'C', 'D']
const now = ['P', 'Q', 'R']
const ways = fc.tuple(...old.map((norm) => fc.subarray(now).map((targets) => ({ norm, targets }))))
const given = fc.tuple(
  ...old.map(() => fc.constantFrom<'none' | 'na' | number | null>('none', 'na', 0, 1, 2, 3, 4, null)),
)

/** The one kind that fits where each norm goes. */
function fitting(goes: readonly { norm: string; targets: string[] }[]): Transfer[] {
  const shared = (target = '') => goes.filter(({ targets }) => targets.includes(target)).length > 1
  return goes.map(({ norm, targets }): Transfer => {
    const [first] = targets
    const kind = !first ? 'drop' : targets.length > 1 ? 'split' : shared(first) ? 'merge' : 'carry'
    return { norm, kind, targets, reason: first ? null : 'vervalt' }
  })
}

test('no answer is ever lost: it is where a new one came from, or its norm is dropped with a reason', async () => {
  const property = fc.asyncProperty(ways, given, async (goes, levels) => {
    fc.pre(goes.some(({ targets }) => targets.length > 0))
    const code = crypto.randomUUID()
    const scan = await aScan(db, { framework: version(code, '1', old) })
    const answered = old.flatMap((norm, at) => {
      const of = levels[at]
      if (of === 'none' || of === undefined) return []
      return [
        {
          norm,
          level: typeof of === 'number' ? of : null,
          notApplicable: of === 'na',
          reason: `om ${norm}`,
          measure: null,
          measureDue: null,
        },
      ]
    })
    const own = { id: scan.scanId, organisationId: scan.organisationId }
    await inTransaction(system, (tx) =>
      seedAnswers(tx, { scan: own, by: crypto.randomUUID(), whole: true, answers: answered, evidence: [] }),
    )
    const transfers = fitting(goes)
    const id = await aNextVersion(scan.leader, scan.frameworkId, version(code, '2', now), { transfers, levels: null })
    const moved = await held(await movedTo(scan, id))
    for (const { norm, level: of, notApplicable, reason } of answered) {
      const transfer = transfers.find((one) => one.norm === norm)
      const from = moved.origins.filter(({ fromNorm }) => fromNorm === norm)
      if (transfer?.kind === 'drop') expect([from, transfer.reason]).toEqual([[], 'vervalt'])
      else expect(from.map((one) => one.norm)).toEqual(transfer?.targets)
      expect(from.every((one) => one.level === of && one.notApplicable === notApplicable)).toBe(true)
      for (const { norm: to } of from) {
        const made = moved.answers.find((one) => one.norm === to)
        expect(made?.reason).toContain(reason)
        if (of !== null) expect(made?.level).toBeLessThanOrEqual(of)
      }
    }
    const reached = new Set(moved.origins.map(({ norm }) => norm))
    expect(moved.answers.map(({ norm }) => norm)).toEqual([...reached])
  })
  await fc.assert(property, { numRuns: 12 })
})
