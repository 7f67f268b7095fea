import { and, eq, isNull } from 'drizzle-orm'
import { type Framework, frameworkOf, norms } from '#modules/frameworks'
import { organisationCode } from '#modules/organisations'
import { authorise, personOf, type Role } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { contentHash, type ScanContent } from './content-hash.ts'
import { askMeasuring } from './indicators/asking.ts'
import type { ReopenInput } from './input.ts'
import { findScan, holdScan, mustTakeAnswers, roundMustBeOpen, type ScanAndRound } from './load.ts'
import { move, type ScanState, type ScanStep } from './model.ts'
import { may } from './policy.ts'
import { proofsOf } from './proving.ts'
import { answers, contents, levels, releases, type Scan, scans, signatures } from './schema.ts'
import { type Scored, scored } from './scored.ts'
import { submitProblems } from './submit.ts'

/** What submitting takes along, and what stands in its way. */
export type Readiness = { problems: ReturnType<typeof submitProblems>; scored: Scored; framework: Framework }

/** All errors and warnings of a scan at once, and how each score counts. */
export const readiness = (ctx: Ctx, scanId: string): Promise<Readiness> =>
  inTransaction(ctx, async (tx) => {
    const found = await findScan(tx, scanId)
    authorise(tx, may.readScan, found.scan)
    const { framework, problems, all } = await weigh(tx, found)
    return { framework, problems, scored: all }
  })

async function weigh(tx: Tx, { scan, round }: ScanAndRound) {
  const framework = await frameworkOf(tx, round.frameworkId)
  const asked = norms(framework, round.groups)
  // A carried answer to a norm outside this round is on no page, so nobody signs for it.
  const codes = new Set(asked.map(({ code }) => code))
  const kept = await tx.db.select().from(answers).where(eq(answers.scanId, scan.id))
  const given = kept.filter(({ norm }) => codes.has(norm))
  const proofs = (await proofsOf(tx, [scan.id])).filter(({ norm }) => codes.has(norm))
  const all = scored({ framework, nodes: asked, answers: given, proofs, today: dayOf(tx.now) })
  return { framework, given, proofs, all, problems: submitProblems(framework, asked, given) }
}

/**
 * Hands the scan in: levels and n.v.t. go to the district, the content is frozen under its hash.
 * @param acceptUnanswered the user confirmed that norms without answer count as not in order
 * @throws AppError invalid with every error at once
 */
export const submit = (ctx: Ctx, scanId: string, acceptUnanswered: boolean): Promise<Scan> =>
  inTransaction(ctx, async (tx) => {
    const found = await holdScan(tx, scanId, 'update')
    authorise(tx, may.submit, found.scan)
    mustTakeAnswers(tx, found)
    const weighed = await weigh(tx, found)
    const { errors, unanswered } = weighed.problems
    const refusals =
      unanswered.length > 0 && !acceptUnanswered
        ? [...errors, { path: 'acceptUnanswered', reason: 'assessments.unanswered' }]
        : errors
    if (refusals.length > 0) throw invalid(refusals)
    const content = await contentOf(tx, found, weighed)
    const hash = contentHash(content)
    await tx.db
      .insert(contents)
      .values({ scanId, organisationId: found.scan.organisationId, content, contentHash: hash })
    await handOver(tx, found, weighed.all)
    const after = await step(tx, found.scan, 'submit', {
      submittedAt: tx.now,
      submittedBy: personOf(tx).personId,
      contentHash: hash,
    })
    await audit(tx, 'assessments.submit', { object: 'scan', id: scanId, fields: ['levels', 'contentHash'] })
    await askMeasuring(tx, found.scan.organisationId)
    return after
  })

async function contentOf(
  tx: Tx,
  { scan, round }: ScanAndRound,
  { framework, given, proofs, all }: Awaited<ReturnType<typeof weigh>>,
): Promise<ScanContent> {
  return {
    framework: { code: framework.code, version: framework.version },
    round: round.id,
    organisation: await organisationCode(tx, scan.organisationId),
    answers: given
      .map(({ norm, level, notApplicable, reason, measure, measureDue }) => ({
        norm,
        level,
        notApplicable,
        reason,
        measure,
        measureDue,
        counting: all.counting.get(norm) ?? null,
      }))
      .sort((a, b) => (a.norm < b.norm ? -1 : 1)),
    evidence: proofs
      .map(({ norm, evidence }) => ({
        norm,
        id: evidence.id,
        title: evidence.title,
        datedOn: evidence.datedOn,
        link: evidence.link,
        hash: evidence.fileHash,
      }))
      .sort((a, b) => (a.norm + a.id < b.norm + b.id ? -1 : 1)),
  }
}

async function handOver(tx: Tx, { scan, round }: ScanAndRound, all: Scored): Promise<void> {
  const { id: scanId, organisationId, districtId } = scan
  const rows = all.rows.map(({ norm, claimed, counting, notApplicable }) => ({
    scanId,
    organisationId,
    districtId,
    roundId: round.id,
    norm,
    claimed,
    counting,
    notApplicable,
  }))
  if (rows.length > 0) await tx.db.insert(levels).values(rows)
}

async function step(tx: Tx, scan: Scan, name: ScanStep, fields: Partial<typeof scans.$inferInsert>): Promise<Scan> {
  const state: ScanState = move(scan.state, name)
  const [after] = await tx.db
    .update(scans)
    .set({ ...fields, state, revision: scan.revision + 1 })
    .where(and(eq(scans.id, scan.id), eq(scans.state, scan.state), eq(scans.revision, scan.revision)))
    .returning()
  if (!after) throw conflict('scan')
  return after
}

/**
 * Takes a scan back that was not signed yet; the district loses sight of its levels and of what was released.
 * @throws AppError rule_broken when the round is closed, as it could not be handed in again
 */
export const withdraw = (ctx: Ctx, scanId: string): Promise<Scan> =>
  inTransaction(ctx, async (tx) => {
    const { scan, round } = await holdScan(tx, scanId, 'update')
    authorise(tx, may.submit, scan)
    roundMustBeOpen(tx, round)
    return takeBack(tx, scan, 'withdraw', {})
  })

/** Opens a signed scan again, with a reason, while the round is open; the signature and what it was bound to are kept. */
export const reopen = (ctx: Ctx, scanId: string, { reason }: ReopenInput): Promise<Scan> =>
  inTransaction(ctx, async (tx) => {
    const { scan, round } = await holdScan(tx, scanId, 'update')
    authorise(tx, may.reopen, scan)
    roundMustBeOpen(tx, round)
    return takeBack(tx, scan, 'reopen', {
      reopenedAt: tx.now,
      reopenReason: reason,
      signedAt: null,
      signedBy: null,
      signedAs: null,
    })
  })

async function takeBack(
  tx: Tx,
  scan: Scan,
  name: 'withdraw' | 'reopen',
  fields: Partial<typeof scans.$inferInsert>,
): Promise<Scan> {
  const after = await step(tx, scan, name, {
    ...fields,
    submittedAt: null,
    submittedBy: null,
    contentHash: null,
  })
  await tx.db.delete(levels).where(eq(levels.scanId, scan.id))
  await tx.db.delete(contents).where(eq(contents.scanId, scan.id))
  // What was released was a reason as it stood; the next one may say more.
  const given = and(eq(releases.scanId, scan.id), isNull(releases.withdrawnAt))
  await tx.db.update(releases).set({ withdrawnAt: tx.now }).where(given)
  await audit(tx, `assessments.${name}`, { object: 'scan', id: scan.id, fields: ['state'] })
  return after
}

/**
 * Signs as secretary or mayor. `seenHash` is the hash of the content that was on the screen.
 * @throws AppError conflict when the content is another one by now
 */
export const sign = (ctx: Ctx, scanId: string, seenHash: string): Promise<Scan> =>
  inTransaction(ctx, async (tx) => {
    const { scan } = await holdScan(tx, scanId, 'update')
    authorise(tx, may.sign, scan)
    const state = move(scan.state, 'sign')
    const [kept] = await tx.db.select().from(contents).where(eq(contents.scanId, scanId))
    if (!kept || scan.contentHash !== seenHash || contentHash(kept.content) !== seenHash) throw conflict('scan')
    const { personId } = personOf(tx)
    const signedAs = signingRole(tx)
    const after = await step(tx, scan, 'sign', { signedAt: tx.now, signedBy: personId, signedAs })
    await tx.db.insert(signatures).values({
      scanId,
      organisationId: scan.organisationId,
      content: kept.content,
      contentHash: seenHash,
      signedAs,
      signedBy: personId,
      signedAt: tx.now,
    })
    await audit(tx, 'assessments.sign', { object: 'scan', id: scanId, fields: [state, seenHash] })
    return after
  })

function signingRole(tx: Tx): Role {
  const role = (['mayor', 'secretary'] as const).find((one) => personOf(tx).roles.includes(one))
  if (!role) throw ruleBroken('assessments.sign_needs_office')
  return role
}
