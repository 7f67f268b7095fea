import type { Ctx } from '#platform/db'
import { mayWorkOn } from '../load.ts'
import type { Task } from '../queries.ts'

/** A task as lists on pages show it: picked fields, and whether who looks can say that it is done. */
export const listed = (ctx: Ctx, task: Task) => ({
  id: task.id,
  number: task.number,
  title: task.title,
  ownerName: task.ownerName,
  dueOn: task.dueOn,
  standing: task.standing,
  programmeTitle: task.programmeTitle,
  subProjectTitle: task.subProjectTitle,
  mayFinish: task.state === 'open' && mayWorkOn(ctx, task),
})
export type ListedTask = ReturnType<typeof listed>
