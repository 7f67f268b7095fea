import { districtRoles, municipalRoles, own, type PersonActor, rule, within } from '#platform/access'
import { team } from './model.ts'

type Task = { organisationId: string; districtId?: string | null; ownerId?: string; madeBy?: string }
const isOwner = (actor: PersonActor, { ownerId }: Task) => ownerId === actor.personId
const isKeeper = (actor: PersonActor, { madeBy }: Task) =>
  actor.roles.includes('project-leader') || madeBy === actor.personId

const makers = ['project-leader', 'analyst', 'execution-specialist'] as const

/** Who may do what with tasks of a programme; printed in docs/permissions.md. */
export const may = {
  seeTasks: rule('programme.see_tasks', [own(...team)]),
  makeTask: rule('programme.make_task', [own(...makers)]),
  keepTask: rule<Task>('programme.keep_task', [own(...makers)], isKeeper, 'the project leader, or who made the task'),
  /** The owner, whatever their role: reads it, says that it is done, and takes that back. */
  ownTask: rule<Task>(
    'programme.own_task',
    [own(...districtRoles), within(...municipalRoles)],
    isOwner,
    'the owner of the task',
  ),
}
