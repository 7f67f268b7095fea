import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Risks',
  intro: 'What can go wrong, how bad is that, and what do we do about it?',
  explain:
    'Give each risk a chance and an impact from 1 to 5. Together they make the weight: from 15 high, from 6 middle. Add what you do to keep it small, and who watches it.',
  itemExplain: 'Describe the risk, estimate chance and impact, and put each measure on a line of its own.',
  risk: 'Risk',
  new: 'New risk',
  none: 'There are no risks yet.',
  matrix: 'Chance and impact',
  matrixHelp: 'Each cell names the numbers of the open risks. Rows are the chance, from large to small.',
  chance: 'Chance',
  impact: 'Impact',
  steps: ['very small', 'small', 'medium', 'large', 'very large'],
  step: (n, words) => `${n} · ${words}`,
  weight: 'Weight',
  weights: { low: 'Low', middle: 'Middle', high: 'High' },
  name: 'What can go wrong?',
  description: 'Explanation',
  about: 'Belongs to',
  measures: 'Measures',
  measuresHint: 'Each measure on a line of its own, or with a comma between.',
  owner: 'Who watches it?',
  state: 'State',
  states: { open: 'Open', occurred: 'Happened', closed: 'Closed' },
  number: 'No.',
  numbered: (n) => `R${n}`,
  removeText: 'The risk disappears. Is it over? Then rather choose the state closed.',
  nothing: 'none',
  filter: 'Show',
  all: 'All',
  spreadsheet: 'Spreadsheet',
  csv: 'CSV',
}

export const reasons: Record<string, string> = {
  'programme.person_unknown': 'Choose someone who works at the district.',
  'programme.risk_in_use': 'This risk is still in use.',
  'risk.not_found': 'This risk is not there, or no longer.',
  'risk.changed_meanwhile': 'Someone changed this risk meanwhile. Load the page again.',
}
