import type { Config } from '#platform/config'
import { cookieName, longest, plainCookieName } from '#platform/login'

/** The login cookie. Over https it is tied to this host; over plain http (a laptop) browsers refuse the prefix. */
export function loginCookie(config: Config, token: string | null, name: 'full' | 'half' = 'full'): string {
  const isSecure = config.baseUrl.startsWith('https:')
  const base = isSecure ? cookieName : plainCookieName
  const key = name === 'full' ? base : `${base}-half`
  const age = token ? `Max-Age=${longest / 1000}` : 'Max-Age=0'
  return `${key}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; ${age}${isSecure ? '; Secure' : ''}`
}

/** The token of the login, or of its first half, from the request. */
export function tokenFrom(request: Request, config: Config, name: 'full' | 'half' = 'full'): string | null {
  const base = config.baseUrl.startsWith('https:') ? cookieName : plainCookieName
  const key = name === 'full' ? base : `${base}-half`
  const found = (request.headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${key}=`))
  return found?.slice(key.length + 1) || null
}

const anySite = 'https://site.invalid'

/** A path on this site, read as a browser reads it, which skips tabs and line ends; anything else becomes the home page. */
export function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, anySite)) return '/'
  const { origin, pathname, search, hash } = new URL(path, anySite)
  return origin === anySite && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/'
}

/** Family of the browser, for the list of logins; no version, no device. */
export function browserOf(request: Request): string {
  const agent = request.headers.get('user-agent') ?? ''
  const found = (['Firefox', 'Edg', 'Chrome', 'Safari'] as const).find((name) => agent.includes(name))
  return found === 'Edg' ? 'Edge' : (found ?? 'Browser')
}
