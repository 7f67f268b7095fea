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

/** Headers of every answer, also of a file, a refusal and a fault of ours. What an answer says for itself stays. */
export function everyAnswer({ baseUrl }: Pick<Config, 'baseUrl'>): MiddlewareHandler {
  const always = {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(baseUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(always)) if (!c.res.headers.has(name)) c.header(name, value)
  }
}

/** Headers of every page; pages hold data of one municipality, so nothing is kept by a cache in between. */
export function pageHeaders(c: Context, nonce: string): void {
  c.header('content-security-policy', policy(nonce))
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
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
