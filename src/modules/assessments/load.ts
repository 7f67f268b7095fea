import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { takesAnswers } from './rounds.ts'
import { type AnswerRow, answers, type Round, rounds, type Scan, scans } from './schema.ts'

export type ScanAndRound = { scan: Scan; round: Round; delegatedTo: string[] }

/** A scan with its round and who is asked for this node, in one statement. @throws AppError not_found. */
export async function findScan(tx: Tx, id: string, nodes: readonly string[] = []): Promise<ScanAndRound> {
  const asked = sql<string[]>`coalesce((select array_agg(d.person_id::text) from assessments.delegations d
    where d.scan_id = ${scans.id} and d.node in (select jsonb_array_elements_text(${JSON.stringify(nodes)}::jsonb))), '{}')`
  const [found] = await tx.db
    .select({ scan: scans, round: rounds, delegatedTo: asked })
    .from(scans)
    .innerJoin(rounds, eq(rounds.id, scans.roundId))
    .where(eq(scans.id, id))
  if (!found) throw notFound('scan')
  return found
}

/** The same with the present answer to one norm: still one statement, as saving happens often. */
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
  if (!found) throw notFound('scan')
  return { ...found, delegatedTo: [] }
}

/** @throws AppError rule_broken when the scan is handed in, or the round is not open today. */
export function mustTakeAnswers(tx: Tx, { scan, round }: { scan: Scan; round: Round }): void {
  if (scan.state !== 'open') throw ruleBroken(`assessments.answer_when_${scan.state}`)
  if (!takesAnswers(round, dayOf(tx.now))) throw ruleBroken('assessments.round_not_open')
}
