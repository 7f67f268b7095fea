import { problems } from '#platform/api'

type Statuses = Parameters<typeof problems>
/** The problems of an operation on one record. */
export const one = (...more: Statuses) => problems(400, 401, 403, 404, ...more)
export const done = { 204: { description: 'Done' } }
