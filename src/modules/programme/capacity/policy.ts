import { own, rule } from '#platform/access'

/** Who may do what with the hours of municipalities; printed in docs/permissions.md. */
export const may = {
  seeHours: rule('programme.see_hours', [own('project-leader', 'analyst', 'programme-controller')]),
  /** The same names as in the picture of common threads. */
  seeHoursWhenAllowed: rule('programme.see_hours_when_allowed', [
    own('board-member', 'execution-specialist', 'province-reader', 'administrator'),
  ]),
  seeOwnHours: rule('programme.see_own_hours', [own('coordinator', 'secretary', 'mayor', 'controller')]),
  askHours: rule('programme.ask_hours', [own('project-leader')]),
  promiseHours: rule('programme.promise_hours', [own('coordinator')]),
}
