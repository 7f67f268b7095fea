import { newApi } from '#platform/api'
import { capacityApi } from './capacity/api.ts'
import { decisionsApi } from './decisions/api.ts'
import { documentsApi } from './documents/api.ts'
import { editingApi } from './editing/api.ts'
import { groundsApi } from './grounds/api.ts'
import { meetingsApi } from './meetings/api.ts'
import { moneyApi } from './money/api.ts'
import { planningApi } from './planning/api.ts'
import { resultsApi } from './results/api.ts'
import { risksApi } from './risks/api.ts'
import { standingApi } from './standing/api.ts'
import { tasksApi } from './tasks/api.ts'
import { teamApi } from './team/api.ts'

/** Everything of programmes over the API, part by part. */
export const programmeApi = newApi()
for (const part of [
  capacityApi,
  decisionsApi,
  documentsApi,
  editingApi,
  groundsApi,
  meetingsApi,
  moneyApi,
  planningApi,
  resultsApi,
  risksApi,
  standingApi,
  teamApi,
  tasksApi,
])
  programmeApi.route('/', part)
