import { newApi } from '#platform/api'
import { assigningApi } from './api-assigning.ts'
import { inspectionEvidenceApi } from './api-evidence.ts'
import { hearingApi } from './api-hearing.ts'
import { judgingApi } from './api-judging.ts'
import { inspectionWorksheetsApi } from './api-worksheets.ts'

/** Independent assessments: everything that their pages offer. */
export const inspectionsApi = newApi()
for (const part of [judgingApi, inspectionEvidenceApi, inspectionWorksheetsApi, assigningApi, hearingApi])
  inspectionsApi.route('/', part)
