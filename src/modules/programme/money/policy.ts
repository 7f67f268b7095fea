import { own, rule, within } from '#platform/access'

/** Who may do what with the money of a programme; printed in docs/permissions.md. */
export const may = {
  readMoney: rule('programme.read_money', [
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
  keepMoney: rule('programme.keep_money', [own('project-leader', 'programme-controller')]),
  /** Never of a booking that they entered themselves. */
  judgeBooking: rule<{ organisationId: string; districtId?: string | null; madeBy: string }>(
    'programme.judge_booking',
    [own('project-leader', 'programme-controller')],
    (actor, { madeBy }) => actor.personId !== madeBy,
    'not who entered the booking',
  ),
  withdrawBooking: rule<{ organisationId: string; districtId?: string | null; madeBy: string }>(
    'programme.withdraw_booking',
    [own('project-leader', 'programme-controller')],
    (actor, { madeBy }) => actor.personId === madeBy,
    'who entered the booking',
  ),
  accountForMoney: rule('programme.account_for_money', [own('project-leader', 'programme-controller')]),
}
