import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { verifyAudit } from '#platform/audit'
import { inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, testDatabase } from '#platform/testing'
import { answer, confirm } from './answering.ts'
import { addEvidence } from './proving.ts'
import { seedAnswers } from './seeding.ts'
import { delegate } from './teamwork.ts'
import { aLink, aScan, handedIn, level, personIn } from './testing.ts'
import { askedOf, themeProgress, viewScan } from './view.ts'

const database = await testDatabase()
const { db } = database
const reasons = async (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => error.problems.map(({ path, reason }: { path: string; reason: string }) => [path, reason]),
  )

test('an answer is kept with who gave it and when, and not answered is a state of its own', async () => {
  const { coordinator, scanId } = await aScan(db)
  await answer(coordinator, scanId, 'A', level(2, { reason: 'omdat' }))
  await answer(coordinator, scanId, 'B', level('na', { reason: 'geldt niet' }))
  await answer(coordinator, scanId, 'C', level(null, { reason: 'volgt nog' }))
  const { answers, scored } = await viewScan(coordinator, scanId)
  const { personId } = personIn(coordinator)
  expect(answers.get('A')).toMatchObject({ level: 2, answeredBy: personId, answeredAt: aMoment, version: 1 })
  expect(answers.get('B')).toMatchObject({ level: null, notApplicable: true })
  expect(answers.get('C')).toMatchObject({ level: null, notApplicable: false, reason: 'volgt nog' })
  expect(scored.rows.map(({ counting, notApplicable }) => [counting, notApplicable])).toEqual([
    [2, false],
    [null, true],
    [null, false],
  ])
})

test('two people at once never overwrite each other silently', async () => {
  const { coordinator, scanId, as } = await aScan(db)
  const colleague = await as('coordinator')
  const first = await answer(coordinator, scanId, 'A', level(1))
  await expect(answer(colleague, scanId, 'A', level(4))).rejects.toMatchObject({
    code: 'conflict',
    reason: 'answer.changed_meanwhile',
  })
  await answer(colleague, scanId, 'A', level(3, { version: first.version }))
  await expect(answer(coordinator, scanId, 'A', level(0, { version: first.version }))).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await viewScan(coordinator, scanId)).answers.get('A')).toMatchObject({ level: 3, version: 2 })
})

test('of many who save the same version at the same moment exactly one succeeds', async () => {
  const { coordinator, scanId, as } = await aScan(db)
  const people = [coordinator, await as('coordinator'), await as('coordinator'), await as('coordinator')]
  for (const version of [0, 1]) {
    const done = await Promise.allSettled(
      people.map((ctx, at) => answer(ctx, scanId, 'A', level(at, { version, reason: `van ${at}` }))),
    )
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of done)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'conflict', reason: 'answer.changed_meanwhile' })
    const winner = done.findIndex(({ status }) => status === 'fulfilled')
    expect((await viewScan(coordinator, scanId)).answers.get('A')).toMatchObject({
      level: winner,
      reason: `van ${winner}`,
      version: version + 1,
    })
  }
})

test('all problems of an answer are told at once, and nothing is kept', async () => {
  const { coordinator, scanId } = await aScan(db)
  const wrong = level(7, { measure: 'plan', reason: 'x'.repeat(10_001) })
  expect(await reasons(answer(coordinator, scanId, 'A', wrong))).toEqual([
    ['level', 'assessments.level_off_scale'],
    ['measureDue', 'assessments.measure_needs_day'],
    ['reason', 'assessments.text_too_long'],
  ])
  expect(await reasons(answer(coordinator, scanId, 'A', level('na')))).toEqual([
    ['reason', 'assessments.not_applicable_needs_reason'],
  ])
  expect((await viewScan(coordinator, scanId)).answers.size).toBe(0)
})

test('text that a database can not hold is refused, not a failure of ours', async () => {
  const { coordinator, scanId } = await aScan(db)
  const refusal = { code: 'invalid', problems: [{ path: '', reason: 'input.control_characters' }] }
  await expect(answer(coordinator, scanId, 'A', level(1, { reason: 'a\u0000b' }))).rejects.toMatchObject(refusal)
  await expect(answer(coordinator, scanId, 'A\u0000', level(1))).rejects.toMatchObject(refusal)
  await answer(coordinator, scanId, 'A', level(1, { reason: 'los surrogaat \ud800, emoji 😀 en é' }))
})

test('someone answers what is asked of them, the coordinator everything, a mayor nothing', async () => {
  const { coordinator, scanId, as, mayor } = await aScan(db)
  const colleague = await as('contributor')
  const refusal = { code: 'forbidden', reason: 'assessments.answer.forbidden' }
  await expect(answer(colleague, scanId, 'A', level(1))).rejects.toMatchObject(refusal)
  await delegate(coordinator, scanId, { node: 'A', personId: personIn(colleague).personId })
  await answer(colleague, scanId, 'A', level(1))
  await expect(answer(colleague, scanId, 'B', level(1))).rejects.toMatchObject(refusal)
  await expect(answer(mayor, scanId, 'B', level(1))).rejects.toMatchObject(refusal)
})

test('a scan that was handed in takes no answers, with the reason', async () => {
  const scan = await aScan(db)
  await handedIn(scan)
  await expect(answer(scan.coordinator, scan.scanId, 'A', level(4, { version: 1 }))).rejects.toMatchObject({
    code: 'rule_broken',
    reason: 'assessments.answer_when_submitted',
  })
})

test('an answer to a norm of another round, and to a scan of another municipality, does not exist', async () => {
  const [ours, theirs] = [await aScan(db), await aScan(db)]
  await expect(answer(ours.coordinator, ours.scanId, 'Z', level(1))).rejects.toMatchObject({ reason: 'norm.not_found' })
  for (const scanId of [theirs.scanId, ours.other.id, crypto.randomUUID()])
    await expect(answer(ours.coordinator, scanId, 'A', level(1))).rejects.toMatchObject({ reason: 'scan.not_found' })
})

test('nothing hangs an answer of one municipality on the scan of another', async () => {
  const { coordinator, other, organisationId } = await aScan(db)
  const { personId } = personIn(coordinator)
  const hang = inTransaction(coordinator, (tx) =>
    tx.db.execute(sql`insert into assessments.answers (scan_id, norm, organisation_id, level, answered_by, answered_at)
      values (${other.id}::uuid, 'A', ${organisationId}::uuid, 1, ${personId}::uuid, now())`),
  )
  await expect(hang).rejects.toThrow()
})

test('saving is logged with the norm and never with what was answered', async () => {
  const { coordinator, scanId, organisationId } = await aScan(db)
  await answer(coordinator, scanId, 'A', level(2, { reason: 'geheim verhaal' }))
  const lines = await rowsOf<{ action: string; line: string }>(
    db,
    sql`select action, e::text as line from audit.entries e where organisation_id = ${organisationId}::uuid`,
  )
  expect(lines).toMatchObject([{ action: 'assessments.answer' }])
  expect(lines[0]?.line).toContain('{A}')
  expect(lines[0]?.line).not.toContain('geheim')
  expect(await verifyAudit(systemCtx(db, aMoment), organisationId)).toMatchObject([{ lines: 1, brokenAt: null }])
})

test('saving an answer takes at most six statements, opening a scan as well', async () => {
  const { coordinator, scanId } = await aScan(db)
  await answer(coordinator, scanId, 'A', level(1))
  const counted = async (work: () => Promise<unknown>) => {
    const before = database.statements()
    await work()
    return database.statements() - before
  }
  expect(await counted(() => answer(coordinator, scanId, 'A', level(2, { version: 1 })))).toBeLessThanOrEqual(6)
  expect(await counted(() => viewScan(coordinator, scanId))).toBeLessThanOrEqual(6)
})

test('an answer needs a confirmation only once, and only when there is something to confirm', async () => {
  const { coordinator, scanId, organisationId } = await aScan(db)
  const none = { code: 'rule_broken', reason: 'assessments.nothing_to_confirm' }
  await expect(confirm(coordinator, scanId, 'A')).rejects.toMatchObject(none)
  await answer(coordinator, scanId, 'A', level(2))
  await expect(confirm(coordinator, scanId, 'A')).rejects.toMatchObject(none)
  await db.execute(
    sql`update assessments.answers set needs_confirmation = true where organisation_id = ${organisationId}::uuid`,
  )
  expect(await confirm(coordinator, scanId, 'A')).toMatchObject({ level: 2, needsConfirmation: false, version: 2 })
  await expect(confirm(coordinator, scanId, 'A')).rejects.toMatchObject(none)
})

test('progress counts n.v.t. as done, and only answered norms that were carried as to be confirmed', async () => {
  const { coordinator, scanId, organisationId } = await aScan(db)
  await answer(coordinator, scanId, 'A', level('na', { reason: 'geldt niet' }))
  await answer(coordinator, scanId, 'B', level(3))
  await answer(coordinator, scanId, 'C', level(null, { reason: 'volgt' }))
  await db.execute(
    sql`update assessments.answers set needs_confirmation = true where organisation_id = ${organisationId}::uuid and norm <> 'A'`,
  )
  const view = await viewScan(coordinator, scanId)
  expect(themeProgress(view)).toMatchObject([{ done: 1, confirm: 1, total: 3, notApplicable: 1 }])
})

test('what is asked of someone is what still waits', async () => {
  const { coordinator, scanId, as } = await aScan(db)
  const { personId } = personIn(await as('contributor'))
  await delegate(coordinator, scanId, { node: 'T', personId })
  await answer(coordinator, scanId, 'A', level(1))
  await answer(coordinator, scanId, 'B', level(null))
  expect(askedOf(await viewScan(coordinator, scanId), personId)).toEqual(['B', 'C'])
})

test('the claimed level stays beside the one that counts, and evidence lets it count', async () => {
  const { coordinator, scanId } = await aScan(db)
  await answer(coordinator, scanId, 'A', level(4))
  const score = async () => (await viewScan(coordinator, scanId)).scored.rows[0]
  expect(await score()).toMatchObject({ claimed: 4, counting: 2, because: { rule: 'b' } })
  await addEvidence(coordinator, scanId, aLink({ form: 'document' }), null)
  await addEvidence(coordinator, scanId, aLink({ form: 'registration' }), null)
  expect(await score()).toMatchObject({ claimed: 4, counting: 4, because: null })
})

test('a whole fill replaces every answer, and a part of one only what it names', async () => {
  const { scanId, organisationId, coordinator } = await aScan(db)
  const by = personIn(coordinator).personId
  const given = { notApplicable: false, reason: null, measure: null, measureDue: null, level: 1 }
  const fill = (whole: boolean, norms: readonly string[]) =>
    inTransaction(systemCtx(db, aMoment), (tx) =>
      seedAnswers(tx, {
        scan: { id: scanId, organisationId },
        by,
        whole,
        answers: norms.map((norm) => ({ ...given, norm })),
        evidence: [],
      }),
    )
  const norms = async () => [...(await viewScan(coordinator, scanId)).answers.keys()].sort()
  await fill(true, ['A', 'B'])
  await fill(false, ['C'])
  expect(await norms()).toEqual(['A', 'B', 'C'])
  await fill(true, ['B'])
  expect(await norms()).toEqual(['B'])
})

test('nobody else than an actor of the municipality gets a scan to answer', async () => {
  const { scanId, leader, analyst, as } = await aScan(db)
  for (const ctx of [leader, analyst, await as('employee'), await as('administrator')])
    await expect(viewScan(ctx, scanId)).rejects.toMatchObject({ code: 'forbidden' })
  const away = (await aScan(db)).coordinator
  await expect(viewScan(away, scanId)).rejects.toMatchObject({ code: 'not_found' })
})
