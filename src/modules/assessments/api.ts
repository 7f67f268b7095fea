import { newApi } from '#platform/api'
import { actionsApi } from './actions/api.ts'
import { actionFilesApi } from './actions/importing/api.ts'
import { answersApi } from './api/answers.ts'
import { evidenceApi } from './api/evidence.ts'
import { releasesApi } from './api/releases.ts'
import { roundsApi } from './api/rounds.ts'
import { scansApi } from './api/scans.ts'
import { teamworkApi } from './api/teamwork.ts'
import { worksheetsApi } from './api/worksheets.ts'
import { archiveApi } from './archive/api.ts'
import { plansApi } from './exchange-oscal/api.ts'
import { findingsApi } from './findings/api.ts'
import { indicatorsApi } from './indicators/api.ts'
import { inspectionsApi } from './inspections/api.ts'

/** Rounds and self-scans: everything that their pages offer. */
export const assessmentsApi = newApi()
for (const part of [
  roundsApi,
  scansApi,
  answersApi,
  teamworkApi,
  evidenceApi,
  releasesApi,
  worksheetsApi,
  findingsApi,
  plansApi,
  archiveApi,
  actionsApi,
  actionFilesApi,
  indicatorsApi,
  inspectionsApi,
])
  assessmentsApi.route('/', part)
