import { own, rule, within } from '#platform/access'

const keepers = ['coordinator', 'secretary', 'report-handler'] as const
const readers = [
  ...keepers,
  ...(['contributor', 'mayor', 'integrity-officer', 'privacy-officer', 'attention-officer', 'controller'] as const),
] as const
const atDistrict = ['project-leader', 'analyst', 'board-member', 'execution-specialist'] as const

/** Who may do what about the use of the reporting point; printed in docs/permissions.md. */
export const may = {
  /** Interventions and trials of the own municipality. */
  read: rule('reporting-trials.read', [own(...readers)]),
  keep: rule('reporting-trials.keep', [own(...keepers)]),
  /** What municipalities released, without names. */
  readReleased: rule('reporting-trials.read_released', [own(...atDistrict), within(...readers)]),
  readRollOuts: rule('reporting-trials.read_roll_outs', [own('project-leader', 'analyst'), within(...readers)]),
  /** What came out of a roll-out; of the plan and its municipalities nothing. */
  readRollOutResults: rule('reporting-trials.read_roll_out_results', [
    own('project-leader', 'analyst', 'board-member'),
    within(...readers),
  ]),
  keepRollOuts: rule('reporting-trials.keep_roll_outs', [own('project-leader')]),
  /** For the own municipality. */
  agreeToRollOut: rule('reporting-trials.agree_to_roll_out', [own('secretary', 'mayor')]),
  /** The counts of the own municipality, for the result of a roll-out. */
  contribute: rule('reporting-trials.contribute', [own('secretary', 'mayor')]),
  /** Reports before and after the start of a method: who sees the use of the reporting point in whole numbers. */
  compareUse: rule('reporting-trials.compare_use', [own('report-handler', 'secretary', 'mayor', 'privacy-officer')]),
}
