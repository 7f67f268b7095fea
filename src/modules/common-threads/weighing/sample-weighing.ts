import { sql } from 'drizzle-orm'
import type { Ctx, Db } from '#platform/db'
import { aRound } from '../sample-round.ts'
import { createThread, publishThread } from '../service.ts'
import type { PlacesInput } from './input.ts'

/** A place per criterion, in the order of the criteria. */
export const places = (
  prevalence: number,
  severity: number,
  sameness: number,
  scale: number,
  waterbed: number,
  urgency: number,
  feasibility: number,
): PlacesInput => ({ prevalence, severity, sameness, scale, waterbed, urgency, feasibility })

/**
 * Four municipalities, all neighbours in a row, with three published threads: P1 shared by all, P2 split, Q1 in one. All
 * signed.
 */
export async function aRoundToWeigh(db: Db) {
  const round = await aRound(db, [
    { state: 'signed', given: { P1: 1, P2: 0, Q1: 1, Q2: 3 } },
    { state: 'signed', given: { P1: 1, P2: 4, Q1: 3, Q2: 3 } },
    { state: 'signed', given: { P1: 0, P2: 0, Q1: 4, Q2: 3 } },
    { state: 'signed', given: { P1: 1, P2: 4, Q1: 3, Q2: 3 } },
  ])
  for (const [at, { id }] of round.places.slice(1).entries())
    await db.execute(sql`insert into organisations.neighbours (a, b)
      values (least(${id}::uuid, ${round.places[at]?.id}::uuid), greatest(${id}::uuid, ${round.places[at]?.id}::uuid))`)
  const thread = async (norm: string) => {
    const input = { title: `Draad ${norm}`, description: '', norms: [norm], municipalities: [], revision: 0 }
    const { id } = await createThread(round.analyst, round.roundId, input)
    await publishThread(round.analyst, id, true)
    return id
  }
  const [shared, split, single] = [await thread('P1'), await thread('P2'), await thread('Q1')]
  const member = (): Ctx => round.as('board-member', round.districtId)
  return { ...round, shared, split, single, member }
}
