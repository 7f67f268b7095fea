import { newApi } from '#platform/api'
import { aroundApi } from './api/around.ts'
import { factsApi } from './api/facts.ts'
import { peopleApi } from './api/people.ts'
import { reviewsApi } from './api/reviews.ts'
import { staffApi } from './api/staff.ts'
import { staffFileApi } from './api/staff-file.ts'

/** Organisations, and the people, rights and staff of the acting one. */
export const organisationsApi = newApi()

for (const part of [factsApi, aroundApi, peopleApi, reviewsApi, staffApi, staffFileApi])
  organisationsApi.route('/', part)
