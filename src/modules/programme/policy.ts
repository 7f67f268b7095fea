import { own, rule, within } from '#platform/access'

/** Who may do what with programmes; printed in docs/permissions.md. */
export const may = {
  read: rule('programme.read', [
    own(
      'project-leader',
      'analyst',
      'board-member',
      'execution-specialist',
      'administrator',
      'province-reader',
      'programme-controller',
    ),
    within('coordinator', 'secretary', 'mayor', 'controller'),
  ]),
  keep: rule('programme.keep', [own('project-leader')]),
}
