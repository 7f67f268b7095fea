import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { frameworkOf, norms } from '#modules/frameworks'
import type { Tx } from '#platform/db'
import { invalid, notFound, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { takesAnswers } from './rounds.ts'
import { type AnswerRow, answers, type Round, rounds, type Scan, scans } from './schema.ts'

// PostgreSQL wants the name without its schema after `for share of`; an alias renders so.
const unqualified = alias(scans, 'scans')

export type ScanAndRound = { scan: Scan; round: Round }

/** A scan with its round, in one statement. @throws AppError not_found. */
export async function findScan(tx: Tx, id: string): Promise<ScanAndRound> {
  const [found] = await selectScan(tx, id)
  if (!found) throw notFound('scan')
  return found
}

/**
 * The same, held until the end of the transaction: `share` for whoever changes what is in a scan, so that it is not handed in
 * meanwhile; `update` for whoever moves it. Only for its own municipality.
 */
export async function holdScan(tx: Tx, id: string, hold: 'share' | 'update'): Promise<ScanAndRound> {
  const [found] = await selectScan(tx, id).for(hold, { of: unqualified })
  if (found) return found
  return findScan(tx, id)
}

const selectScan = (tx: Tx, id: string) =>
  tx.db
    .select({ scan: scans, round: rounds })
    .from(scans)
    .innerJoin(rounds, eq(rounds.id, scans.roundId))
    .where(eq(scans.id, id))

/** The same with the present answer to one norm and held to change it: still one statement, as saving happens often. */
export async function findAnswer(
  tx: Tx,
  id: string,
  norm: string,
): Promise<ScanAndRound & { answer: AnswerRow | null; asks: { node: string; personId: string }[] }> {
  const asks = sql<
    { node: string; personId: string }[]
  >`coalesce((select jsonb_agg(jsonb_build_object('node', d.node, 'personId', d.person_id))
    from assessments.delegations d where d.scan_id = ${scans.id}), '[]')`
  const [found] = await tx.db
    .select({ scan: scans, round: rounds, answer: answers, asks })
    .from(scans)
    .innerJoin(rounds, eq(rounds.id, scans.roundId))
    .leftJoin(answers, sql`${answers.scanId} = ${scans.id} and ${answers.norm} = ${norm}`)
    .where(eq(scans.id, id))
    .for('share', { of: unqualified })
  if (!found) throw notFound('scan')
  return found
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id from a form, which may be anything. @throws AppError not_found when it can't be one. */
export function anId(id: string, what: string): string {
  if (!uuid.test(id)) throw notFound(what)
  return id
}

/** @throws AppError invalid for each norm that the round does not ask. */
export async function mustBeAsked(tx: Tx, round: Round, codes: readonly string[]): Promise<void> {
  const asked = new Set(norms(await frameworkOf(tx, round.frameworkId), round.groups).map(({ code }) => code))
  const unknown = codes.filter((code) => !asked.has(code))
  const problems = unknown.map((): Problem => ({ path: 'norms', reason: 'assessments.norm_unknown' }))
  if (problems.length > 0) throw invalid(problems)
}

/** @throws AppError rule_broken when the scan is handed in, or the round is not open today. */
export function mustTakeAnswers(tx: Tx, { scan, round }: ScanAndRound): void {
  if (scan.state !== 'open') throw ruleBroken(`assessments.answer_when_${scan.state}`)
  roundMustBeOpen(tx, round)
}

/** @throws AppError rule_broken when the round is not open today. */
export function roundMustBeOpen(tx: Tx, round: Round): void {
  if (!takesAnswers(round, dayOf(tx.now))) throw ruleBroken('assessments.round_not_open')
}
