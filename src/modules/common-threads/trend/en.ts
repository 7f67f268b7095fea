import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

const times = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const en: Texts<typeof nl> = {
  title: 'Trend',
  intro: 'How levels develop over all self-scans and assessments.',
  explain:
    'Each round is a point in time. A self-scan counts on its reference day, an assessment on the day it closed, with the level that the assessor found then. When an older round asked another version of the framework, we follow the norm to the newest version. Mind: a self-scan and an assessment are other eyes. What of it is judgement and what progress, is in the comparison.',
  who: {
    named:
      'You see the district, and every municipality that you choose. That you looked is in the log. Do not share this page.',
    unnamed: 'You see the district and your own municipality. Of others you see nothing separately.',
  },
  none: 'There is no round yet. Once municipalities hand in a self-scan, the trend is here.',
  noLevels: 'There are no levels to show yet.',
  hidden: (rounds: string) =>
    `Of these rounds you do not see the district yet, as too few municipalities are in them or more will come: ${rounds}.`,
  framework: 'Norm framework',
  theme: 'Theme',
  allThemes: 'All themes',
  municipality: 'Municipality beside it',
  noMunicipality: 'None',
  filter: 'Choose what you see',
  downloads: 'Download',
  xlsx: 'Spreadsheet',
  csv: 'CSV',
  compare: 'Self-scan beside assessment',
  table: 'Show as a table',
  whole: 'All norms together',
  district: 'District',
  chart: 'Mean level per round',
  heatmap: 'Mean level per round in the district',
  heatmapText:
    'Each cell is the mean of the levels that count, weighted by norm. An empty cell: no levels, or not to be shown.',
  perTheme: 'Per theme',
  perNorm: 'Per norm',
  municipalities: (n: number) => times(n, 'municipality', 'municipalities'),
  fromFile: 'from a file',
  titleFromFile: (title: string) => `${title}, from a file`,
  onlyYours: 'only yours',
  fromFileText:
    'Results of your municipality from a file are here too, with an open mark. They count in your own line only, not in that of the district. Only your municipality sees them.',
  kinds: { 'self-scan': 'self-scan', independent: 'assessment' },
  columns: {
    name: 'Subject',
    change: 'Change',
    rounds: 'Round',
    day: 'Day',
    kind: 'Kind',
    version: 'Version',
    municipalities: 'Municipalities',
    municipality: 'Municipality',
    n: 'Levels',
  },
  changeText:
    'The change compares the first with the last moment, only over norms to which the same municipality had a level both times. So a newcomer does not count as progress.',
  change: (value: string, n: number) => `${value} (over ${times(n, 'level', 'levels')})`,
  rounds: 'Rounds in this trend',
  missing: 'no levels',
  na: 'n/a',
  file: 'trend',
}
