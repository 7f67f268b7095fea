import { findProgramme, subProjectsOf } from '#modules/programme'
import type { Tx } from '#platform/db'
import type { Plan } from '../kinds/plan.ts'

/** A programme with what it consists of. The caller acts as the system, after the actor was authorised. */
export async function planOf(tx: Tx, programmeId: string): Promise<Plan> {
  const { title, goal, startsOn, endsOn } = await findProgramme(tx, programmeId)
  const subProjects = await subProjectsOf(tx, programmeId)
  return { title, goal, startsOn, endsOn, subProjects }
}
