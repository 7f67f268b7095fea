import { own, type PersonActor, rule, within } from '#platform/access'

const inScan = [
  'coordinator',
  'contributor',
  'integrity-officer',
  'privacy-officer',
  'attention-officer',
  'secretary',
  'mayor',
  'controller',
] as const
const atDistrict = ['project-leader', 'analyst', 'board-member', 'execution-specialist'] as const
const elsewhere = [
  'report-handler',
  'trainer',
  'manager',
  'source-manager',
  'employee',
  'administrator',
  'assessor',
  'oto-planner',
  'province-reader',
  'programme-controller',
] as const
const keepers = ['coordinator', 'project-leader'] as const
const municipal = [
  'coordinator',
  'contributor',
  'secretary',
  'mayor',
  'integrity-officer',
  'privacy-officer',
  'controller',
] as const

type Action = { organisationId: string; districtId?: string | null; ownerId?: string | null }
const isOwner = (actor: PersonActor, { ownerId }: Action) => ownerId === actor.personId

/** Who may do what with action plans; printed in docs/permissions.md. */
export const may = {
  seeActions: rule('assessments.see_actions', [own(...inScan, ...atDistrict)]),
  keepActions: rule('assessments.keep_actions', [own(...keepers)]),
  /** The owner, whatever their role: reads it, starts it, proves it and closes it. */
  ownAction: rule<Action>(
    'assessments.own_action',
    [own(...inScan, ...atDistrict, ...elsewhere)],
    isOwner,
    'the owner of the action',
  ),
  seeActionCounts: rule('assessments.see_action_counts', [
    own('project-leader', 'analyst', 'administrator', 'board-member', 'execution-specialist', 'province-reader'),
    within(...municipal),
  ]),
  /** The same names as in the picture of common threads. */
  seeActionNames: rule('assessments.see_action_names', [own('project-leader', 'analyst')]),
  seeActionNamesWhenAllowed: rule('assessments.see_action_names_when_allowed', [
    own('board-member', 'execution-specialist'),
    within(...municipal),
  ]),
}
