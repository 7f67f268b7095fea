import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { verifyAudit } from '#platform/audit'
import type { Ctx } from '#platform/db'
import { rowsOf, systemCtx } from '#platform/db'
import { aMoment, testDatabase } from '#platform/testing'
import { answer } from './answering.ts'
import { contentHash } from './content-hash.ts'
import { readiness, reopen, sign, submit, withdraw } from './handing-in.ts'
import { addEvidence, linkEvidence } from './proving.ts'
import { closeRound } from './rounds.ts'
import { contents, levels, signatures } from './schema.ts'
import { aLink, aScan, handedIn, level, personIn, type TestScan } from './testing.ts'
import { viewScan } from './view.ts'

const { db } = await testDatabase()
const broken = (reason: string) => ({ code: 'rule_broken', reason: `assessments.${reason}` })
const levelsOf = (scanId: string) => db.select().from(levels).where(eq(levels.scanId, scanId))
const contentOf = async (scanId: string) =>
  (await db.select().from(contents).where(eq(contents.scanId, scanId)))[0]?.content
const why = { reason: 'Norm B bleek onjuist ingevuld.' }

async function signed(): Promise<TestScan & { hash: string }> {
  const scan = await aScan(db)
  const hash = await handedIn(scan)
  await sign(scan.mayor, scan.scanId, hash)
  return { ...scan, hash }
}

test('every error is told at once, each at its norm, and nothing is handed in', async () => {
  const { coordinator, scanId, organisationId } = await aScan(db)
  for (const norm of ['A', 'B']) await answer(coordinator, scanId, norm, level(1))
  await db.execute(
    sql`update assessments.answers set level = 9 where organisation_id = ${organisationId}::uuid and norm = 'A'`,
  )
  await db.execute(
    sql`update assessments.answers set needs_confirmation = true where organisation_id = ${organisationId}::uuid and norm = 'B'`,
  )
  const told = [
    { path: 'A', reason: 'assessments.level_off_scale' },
    { path: 'B', reason: 'assessments.confirm_first' },
  ]
  expect((await readiness(coordinator, scanId)).problems).toMatchObject({ errors: told, unanswered: ['C'] })
  await expect(submit(coordinator, scanId, false)).rejects.toMatchObject({
    code: 'invalid',
    problems: [...told, { path: 'acceptUnanswered', reason: 'assessments.unanswered' }],
  })
  await expect(submit(coordinator, scanId, true)).rejects.toMatchObject({ code: 'invalid', problems: told })
  expect(await levelsOf(scanId)).toEqual([])
})

test('norms without an answer may be handed in when the user says so, and count as not answered', async () => {
  const { coordinator, scanId } = await aScan(db)
  await answer(coordinator, scanId, 'A', level(2))
  expect(await submit(coordinator, scanId, true)).toMatchObject({ state: 'submitted' })
  expect((await levelsOf(scanId)).map(({ norm, claimed, notApplicable }) => [norm, claimed, notApplicable])).toEqual([
    ['A', 2, false],
    ['B', null, false],
    ['C', null, false],
  ])
})

test('handing in passes on the level that counts beside the one claimed, and n.v.t.', async () => {
  const { coordinator, scanId } = await aScan(db)
  await answer(coordinator, scanId, 'A', level(4))
  await answer(coordinator, scanId, 'B', level('na', { reason: 'geldt niet' }))
  await answer(coordinator, scanId, 'C', level(1))
  await submit(coordinator, scanId, false)
  expect(await levelsOf(scanId)).toMatchObject([
    { norm: 'A', claimed: 4, counting: 2, notApplicable: false },
    { norm: 'B', claimed: null, counting: null, notApplicable: true },
    { norm: 'C', claimed: 1, counting: 1, notApplicable: false },
  ])
})

test('withdrawing takes the levels back and lets the scan be answered and handed in again', async () => {
  const scan = await aScan(db)
  const first = await handedIn(scan)
  expect(await withdraw(scan.coordinator, scan.scanId)).toMatchObject({ state: 'open', contentHash: null })
  expect([await levelsOf(scan.scanId), await contentOf(scan.scanId)]).toEqual([[], undefined])
  await answer(scan.coordinator, scan.scanId, 'A', level(3, { version: 1 }))
  expect((await submit(scan.coordinator, scan.scanId, false)).contentHash).not.toBe(first)
})

test('the same content has the same hash, and every change of it another one', async () => {
  const scan = await aScan(db)
  const first = await handedIn(scan)
  expect(contentHash(await contentOf(scan.scanId))).toBe(first)
  const again = async (change: () => Promise<unknown>) => {
    await withdraw(scan.coordinator, scan.scanId)
    await change()
    return (await submit(scan.coordinator, scan.scanId, false)).contentHash
  }
  expect(await again(async () => {})).toBe(first)
  const seen = new Set([first])
  const { coordinator, scanId } = scan
  for (const change of [
    () => answer(coordinator, scanId, 'A', level(3, { reason: 'reden A', version: 1 })),
    () => answer(coordinator, scanId, 'A', level(3, { reason: 'andere reden', version: 2 })),
    () => answer(coordinator, scanId, 'A', level('na', { reason: 'andere reden', version: 3 })),
    () => addEvidence(coordinator, scanId, aLink(), null),
  ])
    seen.add((await again(change)) ?? '')
  expect(seen.size).toBe(5)
})

test('a signature is bound to the content that was on the screen', async () => {
  const scan = await aScan(db)
  const seen = await handedIn(scan)
  await withdraw(scan.coordinator, scan.scanId)
  await answer(scan.coordinator, scan.scanId, 'A', level(4, { version: 1 }))
  const { contentHash: now } = await submit(scan.coordinator, scan.scanId, false)
  await expect(sign(scan.mayor, scan.scanId, seen)).rejects.toMatchObject({ code: 'conflict' })
  await expect(sign(scan.mayor, scan.scanId, '')).rejects.toMatchObject({ code: 'conflict' })
  const { personId } = personIn(scan.mayor)
  expect(await sign(scan.mayor, scan.scanId, now ?? '')).toMatchObject({
    state: 'signed',
    signedBy: personId,
    signedAs: 'mayor',
    signedAt: aMoment,
  })
  const [kept] = await db.select().from(signatures).where(eq(signatures.scanId, scan.scanId))
  expect(kept).toMatchObject({ contentHash: now, signedBy: personId })
  expect(contentHash(kept?.content)).toBe(now)
})

test('content that was tampered with under the database is not signed', async () => {
  const scan = await aScan(db)
  const hash = await handedIn(scan)
  await db.execute(sql`alter table assessments.contents disable trigger keep_signed`)
  await db.execute(
    sql`update assessments.contents set content = jsonb_set(content, '{answers,0,level}', '4') where scan_id = ${scan.scanId}::uuid`,
  )
  await db.execute(sql`alter table assessments.contents enable trigger keep_signed`)
  await expect(sign(scan.mayor, scan.scanId, hash)).rejects.toMatchObject({ code: 'conflict' })
})

test('a secretary signs too, a coordinator does not, and nobody twice', async () => {
  const scan = await aScan(db)
  const hash = await handedIn(scan)
  await expect(sign(scan.coordinator, scan.scanId, hash)).rejects.toMatchObject({
    reason: 'assessments.sign.forbidden',
  })
  expect(await sign(await scan.as('secretary'), scan.scanId, hash)).toMatchObject({ signedAs: 'secretary' })
  await expect(sign(scan.mayor, scan.scanId, hash)).rejects.toMatchObject(broken('sign_when_signed'))
})

test('each step refuses a scan in another state', async () => {
  const { coordinator, mayor, scanId } = await aScan(db)
  await expect(withdraw(coordinator, scanId)).rejects.toMatchObject(broken('withdraw_when_open'))
  await expect(sign(mayor, scanId, 'a'.repeat(64))).rejects.toMatchObject(broken('sign_when_open'))
  await expect(reopen(mayor, scanId, why)).rejects.toMatchObject(broken('reopen_when_open'))
  const scan = await aScan(db)
  await handedIn(scan)
  await expect(submit(scan.coordinator, scan.scanId, true)).rejects.toMatchObject(broken('answer_when_submitted'))
  await expect(reopen(scan.mayor, scan.scanId, why)).rejects.toMatchObject(broken('reopen_when_submitted'))
  const done = await signed()
  await expect(withdraw(done.coordinator, done.scanId)).rejects.toMatchObject(broken('withdraw_when_signed'))
})

test('of several who hand in, sign or reopen at the same moment one succeeds and the others are told', async () => {
  const { coordinator, mayor, scanId, as } = await aScan(db)
  const [second, deputy] = [await as('coordinator'), await as('secretary')]
  const oneOf = async (work: (ctx: Ctx) => Promise<unknown>, people: readonly Ctx[]) => {
    const done = await Promise.allSettled(people.map(work))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of done) if (one.status === 'rejected') expect(one.reason.code).toMatch(/^(rule_broken|conflict)$/)
  }
  await oneOf((ctx) => submit(ctx, scanId, true), [coordinator, second])
  const { contentHash: hash } = (await viewScan(coordinator, scanId)).scan
  await oneOf((ctx) => sign(ctx, scanId, hash ?? ''), [mayor, deputy])
  await oneOf((ctx) => reopen(ctx, scanId, why), [mayor, deputy])
})

test('an answer that is saved while the scan is handed in is either in what was handed in, or refused', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { coordinator, scanId, as } = await aScan(db)
    const colleague = await as('coordinator')
    for (const norm of ['A', 'B', 'C']) await answer(coordinator, scanId, norm, level(1))
    const [saved, handed] = await Promise.allSettled([
      answer(colleague, scanId, 'A', level(2, { version: 1 })),
      submit(coordinator, scanId, false),
    ])
    expect(handed.status).toBe('fulfilled')
    if (saved.status === 'rejected') expect(saved.reason).toMatchObject(broken('answer_when_submitted'))
    const content = await contentOf(scanId)
    expect(content).toMatchObject({ answers: [{ level: saved.status === 'fulfilled' ? 2 : 1 }, {}, {}] })
    expect((await viewScan(coordinator, scanId)).answers.get('A')?.level).toBe(saved.status === 'fulfilled' ? 2 : 1)
  }
})

test('reopening asks for a reason, keeps the old signature, and is in the log', async () => {
  const scan = await signed()
  await expect(reopen(scan.coordinator, scan.scanId, why)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await reopen(scan.mayor, scan.scanId, why)).toMatchObject({
    state: 'open',
    signedAt: null,
    reopenedAt: aMoment,
    reopenReason: why.reason,
  })
  expect(await levelsOf(scan.scanId)).toEqual([])
  await answer(scan.coordinator, scan.scanId, 'B', level(1, { version: 1 }))
  const { contentHash: hash } = await submit(scan.coordinator, scan.scanId, false)
  await sign(scan.mayor, scan.scanId, hash ?? '')
  const kept = await db.select().from(signatures).where(eq(signatures.scanId, scan.scanId))
  expect(kept.map((one) => one.contentHash).sort()).toEqual([scan.hash, hash].sort())
  const lines = await rowsOf<{ action: string }>(
    db,
    sql`select action from audit.entries where organisation_id = ${scan.organisationId}::uuid and action <> 'assessments.answer' order by seq`,
  )
  expect(lines.map(({ action }) => action.replace('assessments.', ''))).toEqual([
    'submit',
    'sign',
    'reopen',
    'submit',
    'sign',
  ])
  expect(await verifyAudit(systemCtx(db, aMoment), scan.organisationId)).toMatchObject([{ brokenAt: null }])
})

test('in a closed round a scan is not handed in, withdrawn or reopened, but what was handed in can be signed', async () => {
  const [open, handed, done] = [await aScan(db), await aScan(db), await signed()]
  const hash = await handedIn(handed)
  for (const { leader, round } of [open, handed, done]) await closeRound(leader, round.id, true)
  await expect(submit(open.coordinator, open.scanId, true)).rejects.toMatchObject(broken('round_not_open'))
  await expect(withdraw(handed.coordinator, handed.scanId)).rejects.toMatchObject(broken('round_not_open'))
  await expect(reopen(done.mayor, done.scanId, why)).rejects.toMatchObject(broken('round_not_open'))
  expect(await sign(handed.mayor, handed.scanId, hash)).toMatchObject({ state: 'signed' })
})

test('evidence can not be added to or taken from a scan that was handed in', async () => {
  const scan = await aScan(db)
  const { id } = await addEvidence(scan.coordinator, scan.scanId, aLink(), null)
  await handedIn(scan)
  const refusal = broken('answer_when_submitted')
  await expect(addEvidence(scan.coordinator, scan.scanId, aLink(), null)).rejects.toMatchObject(refusal)
  await expect(linkEvidence(scan.coordinator, scan.scanId, 'B', id)).rejects.toMatchObject(refusal)
})
