import type { MiddlewareHandler } from 'hono'
import type { Config } from '#platform/config'

/** What the pages of a reporter and of the survey are made of, and what shows that the server lives. */
const ofReporters = /^\/(meld|peiling|jaarbeeld|assets|health)(\/|$)|^\/(favicon\.svg|icon-\d+\.png)$/

/**
 * Keeps the pages of reporters, the survey and the yearly picture on a host of their own, where REPORTER_URL names one: there no login cookie exists, and nothing
 * else is served. On the other host their pages lead to it. Without REPORTER_URL both are one.
 */
export function ownHost({ baseUrl, reporterUrl }: Pick<Config, 'baseUrl' | 'reporterUrl'>): MiddlewareHandler {
  const host = new URL(reporterUrl).host
  if (host === new URL(baseUrl).host) return (_c, next) => next()
  return async (c, next) => {
    const { path } = c.req
    const { host: asked, search } = new URL(c.req.url)
    if (asked === host) {
      if (path === '/') return c.redirect('/meld')
      return ofReporters.test(path) ? next() : c.text('Deze pagina bestaat niet.', 404)
    }
    const isReporters = /^\/(meld|peiling|jaarbeeld)(\/|$)/.test(path)
    // A form or report goes to the other host only from a page that stands there: it is never sent on.
    if (isReporters && c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return c.text(`Dit staat op ${reporterUrl}${path}.`, 421)
    return isReporters ? c.redirect(`${reporterUrl}${path}${search}`) : next()
  }
}
