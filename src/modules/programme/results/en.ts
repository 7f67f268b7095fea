import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Results',
  intro: 'What did the programme change? Worked out from self-scan, assessment and readings; nothing is typed.',
  explain:
    'For each sub-project this shows what it must bring about: how many municipalities reach a norm or an indicator. The assessor looked at two days: that of the self-scan and that of the assessment. The difference between those is progress. The difference between self-scan and assessor on the same day is another view, no change.',
  none: 'There are no targets yet.',
  noneOf: 'This sub-project has no targets yet.',
  target: 'Target',
  newTarget: 'New target',
  targetExplain:
    'Choose a norm: how many municipalities must be at or above the threshold? Or choose an indicator: how many municipalities must reach which percentage? Weerwerk works out the outcome.',
  subProject: 'Sub-project',
  norm: 'Norm',
  normHint: 'The code of a norm, such as BS-04. Leave empty for an indicator.',
  indicator: 'Or an indicator',
  noIndicator: 'No indicator',
  municipalities: 'How many municipalities must reach it?',
  percent: 'Which percentage?',
  percentHint: 'For an indicator only.',
  removeText: 'The target disappears. What was measured stays.',
  rounds: 'Between which rounds is measured',
  roundsHelp: 'The self-scan is the start, the independent assessment measures. A later round may be added.',
  baseline: 'Start (self-scan)',
  measured: 'Measurement (independent assessment)',
  later: 'Later round',
  choose: 'Choose a round',
  noRound: 'None yet',
  saveRounds: 'Save the rounds',
  noRounds: 'It has not been chosen yet between which rounds is measured.',
  between: (baseline, measured) => `From ${baseline} to ${measured}.`,
  judged: (judged, open) =>
    open === 0
      ? `${judged} municipalities have been assessed.`
      : `${judged} municipalities have been assessed, ${open} not yet.`,
  columns: {
    what: 'Norm or indicator',
    self: 'Self-scan',
    baseline: 'Assessor, same day',
    measured: 'Assessor, at the assessment',
    progress: 'Progress',
    bias: 'Another view',
    later: 'Later',
    target: 'Target',
    met: 'Reached',
  },
  of: (reached, n) => `${reached} of ${n}`,
  unknown: 'can not be told yet',
  change: (up, down) => `${up} more, ${down} fewer`,
  look: (optimistic, strict) => `${optimistic} more optimistic, ${strict} stricter`,
  percentOf: (name, percent) => `${name}: at least ${percent}%`,
  met: { yes: 'Yes', no: 'Not yet', open: 'Not measured yet' },
  hidden: 'Of fewer than five municipalities, or of a round to which some are still added, there is no number here.',
  picture: (title) => `Municipalities at or above the threshold: ${title}`,
  pictureText: (norms, up) =>
    `For ${norms} targets how it stood at the start and at the assessment; together a municipality was added ${up} times. The table gives the same counts.`,
  targetsOf: (title) => `Targets of ${title}`,
  there: 'There at the start',
  gained: 'Added since',
  notYet: 'Not yet',
  spreadsheet: 'Spreadsheet',
  csv: 'CSV',
}

export const reasons: Record<string, string> = {
  'programme.choose_round': 'Choose a round of this district.',
  'programme.baseline_is_self_scan': 'The start is a self-scan. Choose a self-scan.',
  'programme.measured_of_baseline': 'Choose the independent assessment of this self-scan.',
  'programme.later_is_another': 'Choose another round than the two above.',
  'programme.target_norm_or_indicator': 'Fill in a norm or choose an indicator: one of the two.',
  'programme.target_percent_of_indicator': 'Fill in a percentage for an indicator, and none for a norm.',
  'programme.target_too_many': 'The district does not have that many municipalities.',
  'programme.target_known': 'This sub-project has a target for this already.',
  'programme.target_in_use': 'This target is still in use.',
  'target.not_found': 'This target is not there, or no longer.',
  'target.changed_meanwhile': 'Someone changed this target meanwhile. Load the page again.',
}
