import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Framework, frameworks, mappings } from '#modules/frameworks'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { confirm } from './answering.ts'
import { leftBehind } from './carry.ts'
import { submit } from './handing-in.ts'
import { createRound } from './rounds.ts'
import { aFramework, aNorm } from './sample-framework.ts'
import { answers, contents, origins, proofs, type Round, scans } from './schema.ts'
import { seedAnswers } from './seeding.ts'
import { themeProgress, viewScan } from './view.ts'

const { db } = await testDatabase()
const system = systemCtx(db, aMoment)

/** A district with two municipalities of its own. */
async function aDistrict() {
  const [districtId, ...municipalities] = [1, 2, 3].map(() => crypto.randomUUID())
  for (const id of [districtId, ...municipalities]) {
    const [kind, district] = id === districtId ? ['district', null] : ['municipality', districtId]
    await db.execute(sql`insert into organisations.organisations (id, kind, code, name, district_id)
      values (${id}::uuid, ${kind}, ${id}, 'Test', ${district}::uuid)`)
  }
  return { districtId: districtId ?? '', municipalities }
}

/** A finished round over norms A, B and C, with an answer and evidence for each, and a way to start the next one. */
async function aRoundBefore() {
  const { districtId, municipalities } = await aDistrict()
  const leader = ctxFor(db, anActor(['project-leader', 'administrator'], { organisationId: districtId }))
  const publish = async (framework: Framework) => {
    const { id } = await frameworks.create(leader, framework, { format: 'weerwerk', warnings: [] })
    await frameworks.publish(leader, id)
    return id
  }
  const start = (frameworkId: string, previousId?: string) =>
    createRound(leader, {
      title: 'Ronde',
      referenceDay: '2024-01-01',
      opensOn: '2024-01-01',
      closesOn: '2024-03-01',
      reminderDays: [],
      groups: [],
      municipalities: [],
      frameworkId,
      ...(previousId ? { previousId } : {}),
    })
  const framework = aFramework([aNorm('A'), aNorm('B'), aNorm('C')], { code: `proef-${districtId}` })
  const before = await start(await publish(framework))
  const given = { notApplicable: false, reason: 'reden', measure: null, measureDue: null }
  for (const scan of await scansOf(before))
    await inTransaction(system, (tx) =>
      seedAnswers(tx, {
        scan,
        by: municipalities[0] ?? '',
        whole: false,
        answers: ['A', 'B', 'C'].map((norm, level) => ({ ...given, norm, level })),
        evidence: [{ title: 'Plan', form: 'document', datedOn: '2023-12-01', provesUse: false, norms: ['A', 'C'] }],
      }),
    )
  const municipality = { organisationId: municipalities[0] ?? '', districtId }
  /** A next version without C, and the mapping that says so. */
  const withoutC = async () => {
    const id = await publish({
      ...framework,
      version: '2.0',
      nodes: framework.nodes.filter(({ code }) => code !== 'C'),
    })
    await mappings.startMapping(leader, id, before.frameworkId)
    const dropped = { norm: 'C', revision: 1, kind: 'drop' as const, targets: [], reason: 'geregeld bij A' }
    await mappings.decide(leader, id, before.frameworkId, dropped)
    await mappings.publishMapping(leader, id, before.frameworkId)
    return id
  }
  return { before, framework, municipality, publish, start, leader, withoutC }
}

const scansOf = (round: Round) =>
  inTransaction(system, (tx) => tx.db.select().from(scans).where(eq(scans.roundId, round.id)))
const heldBy = (scanId: string) =>
  inTransaction(system, async (tx) => ({
    answers: await tx.db.select().from(answers).where(eq(answers.scanId, scanId)),
    proofs: await tx.db.select().from(proofs).where(eq(proofs.scanId, scanId)),
    origins: await tx.db.select().from(origins).where(eq(origins.scanId, scanId)),
  }))

test('every answer that is carried forward waits for a confirmation, and keeps its evidence', async () => {
  const { before, framework, publish, start } = await aRoundBefore()
  const next = await start(await publish({ ...framework, version: '1.1' }), before.id)
  const made = await scansOf(next)
  expect(made).toHaveLength(2)
  for (const scan of made) {
    const held = await heldBy(scan.id)
    expect(held.answers.map(({ norm, level, needsConfirmation }) => [norm, level, needsConfirmation]).sort()).toEqual([
      ['A', 0, true],
      ['B', 1, true],
      ['C', 2, true],
    ])
    expect(held.answers.every((answer) => answer.organisationId === scan.organisationId)).toBe(true)
    expect(held.proofs.map(({ norm }) => norm).sort()).toEqual(['A', 'C'])
  }
})

test('what is signed holds the norms of this round only, also when the round before it had more', async () => {
  const { before, municipality, start, withoutC } = await aRoundBefore()
  const next = await start(await withoutC(), before.id)
  const scan = (await scansOf(next)).find(({ organisationId }) => organisationId === municipality.organisationId)
  const coordinator = ctxFor(db, anActor('coordinator', municipality))
  await submit(coordinator, scan?.id ?? '', false)
  const [kept] = await db.select().from(contents)
  expect(kept?.content).toMatchObject({ answers: [{ norm: 'A' }, { norm: 'B' }], evidence: [{ norm: 'A' }] })
})

test('what was not answered waits for an answer, not for a confirmation', async () => {
  const { before, framework, municipality, publish, start } = await aRoundBefore()
  await db.execute(
    sql`update assessments.answers set level = null, reason = 'volgt' where norm = 'B' and organisation_id = ${municipality.organisationId}::uuid`,
  )
  const next = await start(await publish({ ...framework, version: '1.1' }), before.id)
  const scan = (await scansOf(next)).find(({ organisationId }) => organisationId === municipality.organisationId)
  const held = (await heldBy(scan?.id ?? '')).answers.find(({ norm }) => norm === 'B')
  expect(held).toMatchObject({ level: null, reason: 'volgt', needsConfirmation: false })
  const coordinator = ctxFor(db, anActor('coordinator', municipality))
  expect(themeProgress(await viewScan(coordinator, scan?.id ?? ''))).toMatchObject([{ done: 0, confirm: 2 }])
})

test('answers and evidence of norms that are dropped with a reason stay in the old round', async () => {
  const { before, start, withoutC } = await aRoundBefore()
  const next = await start(await withoutC(), before.id)
  for (const scan of await scansOf(before)) expect((await heldBy(scan.id)).answers).toHaveLength(3)
  for (const scan of await scansOf(next)) {
    const held = await heldBy(scan.id)
    expect(held.answers.map(({ norm }) => norm).sort()).toEqual(['A', 'B'])
    expect(held.proofs.map(({ norm }) => norm)).toEqual(['A'])
  }
})

test('a round on a version that lost a norm is refused as long as no published mapping says what becomes of it', async () => {
  const { before, framework, publish, start, leader } = await aRoundBefore()
  const nodes = framework.nodes.filter(({ code }) => code !== 'C')
  const next = await publish({ ...framework, version: '2.0', nodes })
  const refused = { problems: [{ path: 'previousId', reason: 'assessments.mapping_needed' }] }
  await expect(start(next, before.id)).rejects.toMatchObject(refused)
  await mappings.startMapping(leader, next, before.frameworkId)
  await expect(start(next, before.id)).rejects.toMatchObject(refused)
})

test('whoever starts a round sees nothing of what is carried', async () => {
  const { before, framework, publish, start, leader } = await aRoundBefore()
  await start(await publish({ ...framework, version: '1.1' }), before.id)
  const seen = await inTransaction(leader, async (tx) => [
    ...(await tx.db.select().from(answers)),
    ...(await tx.db.select().from(proofs)),
    ...(await tx.db.select().from(origins)),
  ])
  expect(seen).toEqual([])
})

test('answers are carried only by the project leader of both rounds, from the round before, whatever a statement says', async () => {
  const [ours, theirs] = [await aRoundBefore(), await aRoundBefore()]
  const next = await ours.start(await ours.publish({ ...ours.framework, version: '1.1' }))
  const carry = (ctx: Ctx) =>
    inTransaction(ctx, (tx) =>
      tx.db.execute(
        sql`select assessments.move_answers(${next.id}::uuid, '[{"from":"A","to":"A","kind":"carry","confirm":false}]', null)`,
      ),
    )
  for (const ctx of [ours.leader, theirs.leader, ctxFor(db, anActor('coordinator', ours.municipality))])
    await expect(carry(ctx)).rejects.toThrow()
  const analyst = ctxFor(db, anActor('analyst', { organisationId: next.organisationId }))
  await expect(carry(analyst)).rejects.toThrow()
  for (const scan of await scansOf(next)) expect((await heldBy(scan.id)).answers).toEqual([])
})

test('a carried level that is off the new scale must be answered again before handing in', async () => {
  const { before, framework, municipality, publish, start } = await aRoundBefore()
  const scale = framework.scale.slice(0, 2)
  const rules = null
  const next = await start(await publish({ ...framework, version: '3.0', scale, rules }), before.id)
  const scan = (await scansOf(next)).find(({ organisationId }) => organisationId === municipality.organisationId)
  const coordinator = ctxFor(db, anActor('coordinator', municipality))
  for (const norm of ['A', 'B']) await confirm(coordinator, scan?.id ?? '', norm)
  const offScale = { problems: [expect.objectContaining({ reason: 'assessments.level_off_scale' })] }
  await expect(confirm(coordinator, scan?.id ?? '', 'C')).rejects.toMatchObject(offScale)
})

test('answers to norms that a round does not ask stay in the previous one, and are told', async () => {
  const { districtId } = await aDistrict()
  const leader = ctxFor(db, anActor(['project-leader', 'administrator'], { organisationId: districtId }))
  const framework = aFramework([aNorm('A'), aNorm('B', { groups: ['groot'] }), aNorm('C', { groups: ['klein'] })], {
    code: `proef-${districtId}`,
    groups: ['groot', 'klein'].map((code) => ({ code, name: { nl: code } })),
  })
  const { id: frameworkId } = await frameworks.create(leader, framework, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, frameworkId)
  const fields = { title: 'Ronde', referenceDay: '2024-01-01', opensOn: '2024-01-01', closesOn: '2024-03-01' }
  const start = (groups: string[], previousId?: string) =>
    createRound(leader, {
      ...{ ...fields, reminderDays: [], municipalities: [], frameworkId, groups },
      ...(previousId ? { previousId } : {}),
    })
  const left = (round: Round) => inTransaction(leader, (tx) => leftBehind(tx, round))
  const first = await start([])
  const [smaller, same] = [await start(['klein'], first.id), await start([], first.id)]
  expect([await left(first), await left(smaller), await left(same)]).toEqual([[], ['B'], []])
})
