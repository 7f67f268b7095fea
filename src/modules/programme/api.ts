import { newApi } from '#platform/api'
import { tasksApi } from './tasks/api.ts'

/** Everything of programmes over the API, part by part. */
export const programmeApi = newApi()
for (const part of [tasksApi]) programmeApi.route('/', part)
