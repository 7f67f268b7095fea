import { sql } from 'drizzle-orm'
import { frameworkOf, norms } from '#modules/frameworks'
import type { Tx } from '#platform/db'
import type { Round } from './schema.ts'

/**
 * Copies answers and links to evidence of the previous round into the scans of a new one, each to be confirmed again; norms that
 * the new round does not ask are left behind. As the system would: the district can't read what it copies.
 */
export async function carryForward(tx: Tx, round: Round): Promise<void> {
  const asked = norms(await frameworkOf(tx, round.frameworkId), round.groups).map(({ code }) => code)
  await tx.db.execute(
    sql`select assessments.carry_forward(${round.id}::uuid, array(select jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb)))`,
  )
}
