import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { frameworkOf, norms } from '#modules/frameworks'
import type { Tx } from '#platform/db'
import type { Round, rounds, Scan } from '../schema.ts'
import { inspections } from './schema.ts'

/** One inspection for each municipality of a round that has just been made. */
export async function startInspections(tx: Tx, round: Round, municipalities: readonly string[]): Promise<void> {
  const asked = norms(await frameworkOf(tx, round.frameworkId), round.groups).map(({ code }) => code)
  await tx.db.insert(inspections).values(
    municipalities.map((organisationId) => ({
      roundId: round.id,
      organisationId,
      districtId: round.organisationId,
      secondNorms: chosenForSecond(asked, round.secondShare, `${round.id} ${organisationId}`),
    })),
  )
}

/**
 * The norms that a second assessor judges too: a percentage rounded up, those with the lowest hash of seed and norm. The same
 * for the same seed, and spread over the norms for other ones. In the order of the framework.
 */
export function chosenForSecond(asked: readonly string[], share: number, seed: string): string[] {
  const rank = new Map(asked.map((norm) => [norm, createHash('sha256').update(`${seed} ${norm}`).digest('hex')]))
  const of = (norm: string) => rank.get(norm) ?? ''
  const chosen = [...asked].sort((a, b) => (of(a) < of(b) ? -1 : 1)).slice(0, Math.ceil((asked.length * share) / 100))
  return asked.filter((norm) => chosen.includes(norm))
}

/** Inspections in the form of scans. */
export const inspectionsAsScans = (tx: Tx, round: string | typeof rounds.id) =>
  tx.db
    .select({
      id: inspections.id,
      roundId: inspections.roundId,
      organisationId: inspections.organisationId,
      state: sql<
        Scan['state']
      >`case ${inspections.state} when 'draft' then 'open' when 'hearing' then 'submitted' else 'signed' end`,
    })
    .from(inspections)
    .where(eq(inspections.roundId, round))
