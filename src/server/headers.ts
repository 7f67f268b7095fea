import type { Context, MiddlewareHandler } from 'hono'
import type { Config } from '#platform/config'

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'self'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

/** Headers of every page; pages hold data of one municipality, so nothing is kept by a cache in between. */
export function securityHeaders(c: Context, nonce: string, config: Config): void {
  c.header('content-security-policy', policy(nonce))
  c.header('x-content-type-options', 'nosniff')
  c.header('x-frame-options', 'DENY')
  c.header('referrer-policy', 'same-origin')
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('cross-origin-resource-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
  if (config.baseUrl.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
}

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Against forged requests: a change must come from our own pages. The cookie is SameSite=Lax as well. */
export const sameOriginOnly =
  (config: Config): MiddlewareHandler =>
  async (c, next) => {
    if (!changing.has(c.req.method)) return next()
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const own = new Set([new URL(config.baseUrl).origin, new URL(c.req.url).origin])
    const isOwn = origin ? own.has(origin) : site === undefined || site === 'same-origin'
    if (!isOwn) return c.text('Dit formulier komt niet van deze site.', 403)
    return next()
  }
