import { newApi } from '#platform/api'
import { elsewhereApi } from './elsewhere/api.ts'
import { experimentsApi } from './experiments/api.ts'
import { interventionsApi } from './interventions/api.ts'
import { rollOutsApi } from './roll-outs/api.ts'

/** What raises the use of the reporting point: interventions, trials, roll-outs, and what others released. */
export const reportingTrialsApi = newApi()
  .route('/', interventionsApi)
  .route('/', experimentsApi)
  .route('/', rollOutsApi)
  .route('/', elsewhereApi)
