import { own, rule, within } from '#platform/access'

const analysts = ['project-leader', 'analyst'] as const
const municipal = [
  'coordinator',
  'contributor',
  'secretary',
  'mayor',
  'integrity-officer',
  'privacy-officer',
  'controller',
] as const

/** `seePicture` is the distribution and oneself; names of other municipalities are a permission of their own. */
export const may = {
  seePicture: rule('common-threads.see_picture', [
    own(...analysts, 'administrator', 'board-member', 'execution-specialist', 'province-reader'),
    within(...municipal),
  ]),
  seeEveryName: rule('common-threads.see_every_name', [own(...analysts)]),
  seeNamesWhenAllowed: rule('common-threads.see_names_when_allowed', [
    own('board-member', 'execution-specialist'),
    within(...municipal),
  ]),
  keepThreads: rule('common-threads.keep_threads', [own(...analysts)]),
  keepWeighing: rule('common-threads.keep_weighing', [own('project-leader')]),
  judgeThreads: rule('common-threads.judge_threads', [own(...analysts)]),
  rankCriteria: rule('common-threads.rank_criteria', [own('board-member')]),
  seeRankings: rule('common-threads.see_rankings', [own(...analysts, 'board-member')]),
}
