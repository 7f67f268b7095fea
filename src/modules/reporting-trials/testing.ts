import type { NewExperiment } from './experiments/input.ts'
import type { NewIntervention } from './interventions/input.ts'

/** A trial by week among 900 employees, which starts after the day of tests; other trials differ in what is given. */
export const anExperiment = (of: Partial<NewExperiment> = {}): NewExperiment => ({
  title: 'Drie vragen of het lange formulier',
  question: 'Komen er met drie vragen meer meldingen?',
  methodA: 'three-questions',
  methodB: null,
  measure: 'reports',
  unit: 'week',
  startsOn: '2024-01-22',
  weeks: 4,
  yearly: 52,
  smallest: 200,
  enough: null,
  employees: 900,
  teams: [],
  ...of,
})

export const anIntervention = (of: Partial<NewIntervention> = {}): NewIntervention => ({
  method: 'open-hour',
  place: 'Buitendienst',
  startsOn: '2024-02-01',
  endsOn: null,
  costCents: 125_050,
  note: null,
  ...of,
})
