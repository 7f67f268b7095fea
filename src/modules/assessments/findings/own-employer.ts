import { sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { FindingFault, FindingRow } from './check-rows.ts'

/** What tells whether a finding is about whom the acting assessor works for. */
type About = { organisationId: string; roundId: string | null; foundOn: string }

/**
 * For each finding, whether it is about the employer of the acting assessor, from its day or the reference day of its round
 * until today. False for everyone who is no assessor of the district.
 */
export async function ofOwnEmployer(tx: Tx, all: readonly About[]): Promise<boolean[]> {
  const given = all.map(({ organisationId, roundId, foundOn }) => ({ organisationId, roundId, foundOn }))
  const rows = await rowsOf<{ own: boolean }>(
    tx.db,
    sql`select assessments.is_own_employer((g.one ->> 'organisationId')::uuid, (g.one ->> 'roundId')::uuid,
        (g.one ->> 'foundOn')::date, ${dayOf(tx.now)}::date) as own
      from jsonb_array_elements(${JSON.stringify(given)}::jsonb) with ordinality as g(one, place) order by g.place`,
  )
  return rows.map(({ own }) => own)
}

export const isOfOwnEmployer = async (tx: Tx, finding: About): Promise<boolean> =>
  (await ofOwnEmployer(tx, [finding])).includes(true)

/** @throws AppError rule_broken when the acting assessor works for the municipality of the finding */
export async function mustNotBeEmployer(tx: Tx, finding: About): Promise<void> {
  if (await isOfOwnEmployer(tx, finding)) throw ruleBroken('assessments.finding_own_employer')
}

/** An assessor does not enter findings about whom they work for: a fault of the cell with the municipality. */
export async function employerFaults(
  tx: Tx,
  rows: readonly FindingRow[],
  roundId: string | null,
): Promise<FindingFault[]> {
  const own = await ofOwnEmployer(
    tx,
    rows.map(({ organisationId, foundOn }) => ({ organisationId, foundOn, roundId })),
  )
  return rows
    .filter((_row, index) => own[index])
    .map(({ line }) => ({ line, column: 'municipality', reason: 'assessments.finding_own_employer' }))
}
