import { eq, sql } from 'drizzle-orm'
import {
  type Framework,
  frameworkOf,
  linksOf,
  mappingBetween,
  markMappingsUsed,
  type NormLink,
  norms,
  proposeMapping,
} from '#modules/frameworks'
import type { Tx } from '#platform/db'
import { type Round, rounds } from './schema.ts'

/** How answers of a previous round reach the norms of another version. */
export type Passage = {
  links: NormLink[]
  levels: readonly { from: number; to: number }[] | null
  mappingIds: string[]
}

/**
 * The way from one version to another: within a version every answer is confirmed again; between versions the published
 * mapping decides, and without one the same code does, as long as no norm is gone.
 * @returns null when an answer would be lost for want of a mapping
 */
export async function passageBetween(tx: Tx, fromId: string, toId: string): Promise<Passage | null> {
  const found = await mappingBetween(tx, fromId, toId)
  if (found && fromId !== toId) return found
  const [before, after] = [await frameworkOf(tx, fromId), await frameworkOf(tx, toId)]
  return byCode(before, after)
}

function byCode(before: Framework, after: Framework): Passage | null {
  const { transfers, levels } = proposeMapping(before, after)
  if (transfers.some(({ kind }) => kind === null)) return null
  return {
    links: linksOf({ transfers }).map((link) => ({ ...link, kind: 'confirm', confirm: true })),
    levels,
    mappingIds: [],
  }
}

/**
 * Moves answers and links to evidence of the previous round into the scans of a new one, each with where it came from; norms that
 * the new round does not ask are left in the old one. As the system would: the district can't read what it moves.
 */
export async function carryForward(tx: Tx, round: Round, { links, levels, mappingIds }: Passage): Promise<void> {
  const asked = new Set(norms(await frameworkOf(tx, round.frameworkId), round.groups).map(({ code }) => code))
  const ways = JSON.stringify(links.filter(({ to }) => asked.has(to)))
  await tx.db.execute(
    sql`select assessments.move_answers(${round.id}::uuid, ${ways}::jsonb, ${levels && JSON.stringify(levels)}::jsonb)`,
  )
  await markMappingsUsed(tx, mappingIds)
}

/**
 * Norms of the previous round whose answers did not come along because this round does not ask what they became; they stay in that
 * round. Empty without a previous one. The caller authorises.
 */
export async function leftBehind(tx: Tx, { previousId, frameworkId, groups }: Round): Promise<string[]> {
  if (previousId === null) return []
  const [previous] = await tx.db.select().from(rounds).where(eq(rounds.id, previousId))
  const passage = previous && (await passageBetween(tx, previous.frameworkId, frameworkId))
  if (!passage) return []
  const asked = new Set(norms(await frameworkOf(tx, frameworkId), groups).map(({ code }) => code))
  const before = norms(await frameworkOf(tx, previous.frameworkId), previous.groups)
  return before.flatMap(({ code }) => {
    const ways = passage.links.filter(({ from }) => from === code)
    return ways.length > 0 && ways.every(({ to }) => !asked.has(to)) ? [code] : []
  })
}
