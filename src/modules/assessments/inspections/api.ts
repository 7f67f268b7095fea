import { newApi } from '#platform/api'
import { assigningApi } from './api-assigning.ts'
import { hearingApi } from './api-hearing.ts'
import { judgingApi } from './api-judging.ts'

/** Independent assessments: everything that their pages offer. */
export const inspectionsApi = newApi()
for (const part of [judgingApi, assigningApi, hearingApi]) inspectionsApi.route('/', part)
