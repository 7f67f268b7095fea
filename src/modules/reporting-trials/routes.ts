import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/reporting-trials/${name}`
const methods = (name: string) => file(`interventions/routes/${name}`)
const trials = (name: string) => file(`experiments/routes/${name}`)
const rollOuts = (name: string) => file(`roll-outs/routes/${name}`)
const results = (name: string) => file(`roll-outs/results/routes/${name}`)

export const reportingTrialsRoutes: RouteConfigEntry[] = [
  route('meldbereidheid', file('routes/start.ts'), { id: 'trials-start' }),
  route('meldbereidheid/methoden', methods('list.tsx'), { id: 'interventions' }),
  route('meldbereidheid/methoden.csv', methods('file.ts'), { id: 'interventions-csv' }),
  route('meldbereidheid/methoden.xlsx', methods('file.ts'), { id: 'interventions-xlsx' }),
  route('meldbereidheid/methoden/alle', methods('methods.tsx'), { id: 'reporting-methods' }),
  route('meldbereidheid/methoden/nieuw', methods('new.tsx'), { id: 'new-intervention' }),
  route('meldbereidheid/methoden/:id', methods('intervention.tsx'), { id: 'intervention' }),
  route('meldbereidheid/methoden/:id/voor-en-na.csv', methods('before-after-file.ts'), { id: 'before-after-csv' }),
  route('meldbereidheid/methoden/:id/voor-en-na.xlsx', methods('before-after-file.ts'), { id: 'before-after-xlsx' }),
  route('meldbereidheid/methoden/:id/wijzigen', methods('change.tsx'), { id: 'change-intervention' }),
  route('meldbereidheid/proeven', trials('list.tsx'), { id: 'experiments' }),
  route('meldbereidheid/proeven.csv', trials('file.ts'), { id: 'experiments-csv' }),
  route('meldbereidheid/proeven.xlsx', trials('file.ts'), { id: 'experiments-xlsx' }),
  route('meldbereidheid/proeven/nieuw', trials('new.tsx'), { id: 'new-experiment' }),
  route('meldbereidheid/proeven/:id', trials('experiment.tsx'), { id: 'experiment' }),
  route('meldbereidheid/proeven/:id/wijzigen', trials('change.tsx'), { id: 'change-experiment' }),
  route('meldbereidheid/proeven/:id/uitslag', trials('result.tsx'), { id: 'experiment-result' }),
  route('meldbereidheid/proeven/:id/uitslag.csv', trials('result-file.ts'), { id: 'experiment-result-csv' }),
  route('meldbereidheid/proeven/:id/uitslag.xlsx', trials('result-file.ts'), { id: 'experiment-result-xlsx' }),
  route('meldbereidheid/invoering', rollOuts('list.tsx'), { id: 'roll-outs' }),
  route('meldbereidheid/invoering.csv', rollOuts('file.ts'), { id: 'roll-outs-csv' }),
  route('meldbereidheid/invoering.xlsx', rollOuts('file.ts'), { id: 'roll-outs-xlsx' }),
  route('meldbereidheid/invoering/nieuw', rollOuts('new.tsx'), { id: 'new-roll-out' }),
  route('meldbereidheid/invoering/:id', rollOuts('roll-out.tsx'), { id: 'roll-out' }),
  route('meldbereidheid/invoering/:id/inleveren', results('hand-in.tsx'), { id: 'roll-out-hand-in' }),
  route('meldbereidheid/invoering/:id/uitslag', results('result.tsx'), { id: 'roll-out-result' }),
  route('meldbereidheid/invoering/:id/uitslag.csv', results('result-file.ts'), { id: 'roll-out-result-csv' }),
  route('meldbereidheid/invoering/:id/uitslag.xlsx', results('result-file.ts'), { id: 'roll-out-result-xlsx' }),
  route('meldbereidheid/elders', file('elsewhere/routes/list.tsx'), { id: 'released-results' }),
  route('meldbereidheid/elders/:id', file('elsewhere/routes/one.tsx'), { id: 'released-result' }),
  route('meldbereidheid/elders.csv', file('elsewhere/routes/file.ts'), { id: 'released-results-csv' }),
  route('meldbereidheid/elders.xlsx', file('elsewhere/routes/file.ts'), { id: 'released-results-xlsx' }),
]
