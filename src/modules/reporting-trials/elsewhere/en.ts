import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'What worked elsewhere?',
  intro: 'Outcomes that municipalities of the district released, per size of municipality.',
  explain:
    'A municipality releases an outcome itself. Of a trial you see how many times as many reports there were, with the range for chance. If A or B had fewer than five reports, it only says that there were too few. Of an applied method you see what the municipality itself thought of it; that is less certain than a trial.',
  subject: 'How known?',
  subjects: { intervention: 'own impression', experiment: 'trial' },
  size: 'Size',
  effect: 'Outcome',
  against: 'Compared with',
  ratio: 'How many times as many',
  ratioOf: (ratio, low, high) => `${ratio} times (between ${low} and ${high})`,
  atLeast: 'At least',
  atMost: 'At most',
  reports: 'Reports together',
  weeks: 'Weeks',
  measure: 'What counted?',
  releasedOn: 'Released on',
  oneOf: (size) => `Outcome of a municipality with ${size}.`,
  impressionExplain:
    'A municipality applied this method and wrote down whether it helped. Nothing was compared. So this is less certain than a trial.',
  impression: {
    helped: 'The municipality thinks that this helped.',
    'no-difference': 'The municipality noticed no difference.',
    unknown: 'The municipality can’t say whether this helped.',
  },
  impressionText:
    'This is an impression of its own, not a trial. There is no comparison with how it would have gone without the method.',
  none: 'Nothing was released yet',
  noneFound: 'Nothing fits this choice',
  noneHelp: 'A municipality releases an outcome at the trial or the method itself.',
}
