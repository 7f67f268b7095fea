import { and, eq } from 'drizzle-orm'
import { type Framework, frameworkOf, norms } from '#modules/frameworks'
import { organisationCode } from '#modules/organisations'
import { authorise, personOf, type Role } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, invalid, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { contentHash, type ScanContent } from './content-hash.ts'
import type { ReopenInput } from './input.ts'
import { findScan, mustTakeAnswers, type ScanAndRound } from './load.ts'
import { move, type ScanState, type ScanStep } from './model.ts'
import { may } from './policy.ts'
import { proofsOf } from './proving.ts'
import { answers, levels, type Scan, scans, signatures } from './schema.ts'
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
    const found = await findScan(tx, scanId)
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
    await handOver(tx, found, weighed.all)
    const after = await step(tx, found.scan, 'submit', {
      submittedAt: tx.now,
      submittedBy: personOf(tx).personId,
      content,
      contentHash: contentHash(content),
    })
    await audit(tx, 'assessments.submit', { object: 'scan', id: scanId, fields: ['levels', 'contentHash'] })
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

/** Takes a scan back that was not signed yet; the district loses sight of its levels. */
export const withdraw = (ctx: Ctx, scanId: string): Promise<Scan> =>
  inTransaction(ctx, async (tx) => {
    const { scan } = await findScan(tx, scanId)
    authorise(tx, may.submit, scan)
    return takeBack(tx, scan, 'withdraw', {})
  })

/** Opens a signed scan again, with a reason; the signature and what it was bound to are kept. */
export const reopen = (ctx: Ctx, scanId: string, { reason }: ReopenInput): Promise<Scan> =>
  inTransaction(ctx, async (tx) => {
    const { scan } = await findScan(tx, scanId)
    authorise(tx, may.reopen, scan)
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
    content: null,
    contentHash: null,
  })
  await tx.db.delete(levels).where(eq(levels.scanId, scan.id))
  await audit(tx, `assessments.${name}`, { object: 'scan', id: scan.id, fields: ['state'] })
  return after
}

/**
 * Signs as secretary or mayor. `seenHash` is the hash of the content that was on the screen.
 * @throws AppError conflict when the content is another one by now
 */
export const sign = (ctx: Ctx, scanId: string, seenHash: string): Promise<Scan> =>
  inTransaction(ctx, async (tx) => {
    const { scan } = await findScan(tx, scanId)
    authorise(tx, may.sign, scan)
    const state = move(scan.state, 'sign')
    if (!scan.content || scan.contentHash !== seenHash || contentHash(scan.content) !== seenHash) throw conflict('scan')
    const { personId } = personOf(tx)
    const signedAs = signingRole(tx)
    const after = await step(tx, scan, 'sign', { signedAt: tx.now, signedBy: personId, signedAs })
    await tx.db.insert(signatures).values({
      scanId,
      organisationId: scan.organisationId,
      content: scan.content,
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
