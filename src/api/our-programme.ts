import { personOf } from '#platform/access'
import type { Ctx, Db } from '#platform/db'
import { makeTask } from '../modules/programme/tasks/keeping.ts'
import { taskFields } from '../modules/programme/tasks/testing.ts'
import { aProgramme } from '../modules/programme/testing.ts'

/** A programme of a district with one record of every kind, by the word before it in a path. */
export async function ourProgramme(db: Db, leader: Ctx): Promise<Record<string, string>> {
  const actor = personOf(leader)
  const { programmeId } = await aProgramme(db, actor.organisationId, actor)
  const { id: taskId } = await makeTask(leader, programmeId, taskFields(actor.personId))
  return { programmes: programmeId, tasks: taskId }
}
