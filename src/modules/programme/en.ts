import { reasons as capacity } from './capacity/en.ts'
import { reasons as decisions } from './decisions/en.ts'
import { reasons as documents } from './documents/en.ts'
import { reasons as editing } from './editing/en.ts'
import { reasons as grounds } from './grounds/en.ts'
import { reasons as meetings } from './meetings/en.ts'
import { reasons as money } from './money/en.ts'
import type { nl } from './nl.ts'
import { reasons as planning } from './planning/en.ts'
import { reasons as results } from './results/en.ts'
import { reasons as risks } from './risks/en.ts'
import { reasons as standing } from './standing/en.ts'
import { reasons as tasks } from './tasks/en.ts'
import { reasons as team } from './team/en.ts'

export const en: typeof nl = {
  title: 'Programme',
  intro: 'The programmes under the steering group: what the district does together, in which sub-projects and when.',
  explain:
    'A programme has lines and sub-projects. A sub-project answers common threads: what plays in several municipalities, the district takes up together.',
  who: 'The project leader, the analyst, the DVO, the controller, the execution specialist and the province, and the coordinators, secretaries, mayors and controllers of the municipalities.',
  none: 'There is no programme yet.',
  noneInTheme: 'There is no programme under this theme yet.',
  period: 'Period',
  goal: 'Goal',
  theme: 'Theme',
  lines: 'Lines',
  subProjects: 'Sub-projects',
  parts: 'Parts',
  effect: 'What must it bring about?',
  from: (day) => `from ${day}`,
  between: (first, last) => `${first} to ${last}`,
  forSome: (count) => `for ${count} municipalities`,
  explainProgramme:
    'This is how the programme is built. Choose a part above to see how planning, money or hours stand.',
  menu: 'Parts of the programme',
  entries: {
    overview: 'Overview',
    standing: 'Status',
    planning: 'Planning',
    risks: 'Risks',
    team: 'Team',
    grounds: 'Grounds',
    results: 'Results',
    tasks: 'Tasks',
    money: 'Money',
    capacity: 'Capacity',
    meetings: 'Meetings',
    documents: 'Documents',
  },
  save: 'Save',
  saved: 'Saved.',
  remove: 'Remove',
  removeNow: 'Remove now',
  removed: 'Removed.',
  wholeProgramme: 'The whole programme',
  allMunicipalities: 'Nothing chosen: all municipalities of the district.',
  nobody: 'Nobody yet',
}

export const reasons: Record<string, string> = {
  ...decisions,
  ...editing,
  ...planning,
  ...grounds,
  ...results,
  ...risks,
  ...standing,
  ...tasks,
  ...money,
  ...capacity,
  ...meetings,
  ...documents,
  ...team,
}
