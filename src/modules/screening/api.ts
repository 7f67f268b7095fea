import { newApi } from '#platform/api'
import { calendarApi } from './calendar/api.ts'
import { coverageApi } from './coverage/api.ts'
import { declarationsApi } from './declarations/api.ts'
import { disclosingApi } from './disclosing/api.ts'
import { filesApi } from './files/api.ts'
import { giftsApi } from './gifts/api.ts'
import { lawApi } from './law/api.ts'
import { modelsApi } from './models/api.ts'
import { oathsApi } from './oaths/api.ts'
import { ownApi } from './own/api.ts'
import { profilesApi } from './profiles/api.ts'
import { comparingApi } from './profiles/comparing-api.ts'
import { functionFilesApi } from './profiles/importing/api.ts'
import { templatesApi } from './templates/api.ts'

/** Everything of screening over the API, part by part. */
export const screeningApi = newApi()
screeningApi.route('/', modelsApi)
screeningApi.route('/', profilesApi)
screeningApi.route('/', ownApi)
screeningApi.route('/', giftsApi)
screeningApi.route('/', functionFilesApi)
screeningApi.route('/', comparingApi)
screeningApi.route('/', declarationsApi)
screeningApi.route('/', filesApi)
screeningApi.route('/', coverageApi)
screeningApi.route('/', calendarApi)
screeningApi.route('/', lawApi)
screeningApi.route('/', templatesApi)
screeningApi.route('/', oathsApi)
screeningApi.route('/', disclosingApi)
