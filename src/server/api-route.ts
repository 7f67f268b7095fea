import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/**
 * The pattern that a request to the API belongs to, `/api/v1/scans/:id` for `/api/v1/scans/8f…`; one and the same for all that
 * matches nothing. What holds for every method is no route of its own.
 */
export function apiRoute(c: Context): string {
  const own = matchedRoutes(c).filter(({ method }) => method !== 'ALL')
  return own.at(-1)?.path ?? '/api/v1/*'
}
