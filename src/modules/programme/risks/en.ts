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
  measuresHint:
    'Each measure on a line of its own, or with a comma between. Who does it and when is agreed afterwards.',
  measure: 'Measure',
  measureExplain:
    'Agree who carries this measure out and when it is done. Then make a task of it with one button: who does it hears of it and sees it among their own tasks. Its words change at the risk.',
  who: 'Who does it?',
  when: 'Done by',
  dueOn: (day) => `done by ${day}`,
  makeTask: 'Make a task of it',
  toTask: 'To the task of this measure',
  taskNeeds: 'Choose who does it and when it is done. Then you can make a task of it.',
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
  'programme.measure_is_task': 'A task was made of this measure already.',
  'programme.measure_needs_owner': 'First choose who carries the measure out.',
  'programme.measure_needs_day': 'First choose when the measure is done.',
  'programme.risk_in_use': 'This risk is still in use.',
  'risk.not_found': 'This risk is not there, or no longer.',
  'risk_measure.not_found': 'This measure is not there, or no longer.',
  'risk_measure.changed_meanwhile': 'Someone changed this measure meanwhile. Load the page again.',
  'risk.changed_meanwhile': 'Someone changed this risk meanwhile. Load the page again.',
}
