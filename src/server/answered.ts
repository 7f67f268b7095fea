import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { Database } from '#platform/db'
import { log } from '#platform/log'
import { countRequest } from '#platform/metrics'

/** What every request of pages and API knows: by this number it is found in the log. */
export type Known = { Variables: { requestId: string } }

/**
 * Writes each answer of pages or of the API in the log and counts it, by the pattern of its route: paths may hold ids, tokens and
 * names. Statements are those of the whole process meanwhile, so a little too many when it is busy.
 * @param routeOf the pattern, asked after the answer was made
 */
export function answered(
  kind: 'page' | 'api',
  database: Pick<Database, 'statements'>,
  routeOf: (c: Context) => string,
): MiddlewareHandler<Known> {
  return async (c, next) => {
    const started = performance.now()
    const before = database.statements()
    const requestId = randomUUID()
    c.set('requestId', requestId)
    await next()
    const known = {
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      statements: database.statements() - before,
    }
    countRequest(known)
    log.info({ requestId, ...known }, kind)
  }
}
