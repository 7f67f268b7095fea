import { findProgramme, subProjectsOf } from '#modules/programme'
import type { Tx } from '#platform/db'

/** A programme with what it consists of. Two statements; the caller acts as the system, after the actor was authorised. */
export async function planOf(tx: Tx, programmeId: string) {
  const { title, goal, startsOn, endsOn } = await findProgramme(tx, programmeId)
  return { id: programmeId, title, goal, startsOn, endsOn, subProjects: await subProjectsOf(tx, programmeId) }
}
export type KnownPlan = Awaited<ReturnType<typeof planOf>>
