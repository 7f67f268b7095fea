import { createHmac, randomBytes } from 'node:crypto'
import { parse } from 'hono/utils/cookie'
import { actorFor } from '#modules/organisations'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import { dayOf, type Language, languages } from '#platform/language'
import { cookieName, findLogin, plainCookieName } from '#platform/login'
import type { LoginInfo } from '#platform/web'

type Asked = { database: Database; config: Pick<Config, 'baseUrl'>; request: Request; address: string; now: Date }

// Rate limits count per origin; the key changes at every start, so that an address can't be found back from it.
const originKey = randomBytes(32)
const originOf = (address: string) => createHmac('sha256', originKey).update(address).digest('hex')

function languageOf(request: Request, cookies: Record<string, string>): Language {
  const wanted = cookies.language ?? request.headers.get('accept-language')?.slice(0, 2)
  return languages.find((language) => language === wanted) ?? 'nl'
}

/** Who sends this request and in which language: two statements when logged in, none otherwise. */
export async function whoIs({ database, config, request, address, now }: Asked) {
  const cookies = parse(request.headers.get('cookie') ?? '')
  const token = cookies[config.baseUrl.startsWith('https:') ? cookieName : plainCookieName]
  const visitor = { login: null, language: languageOf(request, cookies), origin: originOf(address) }
  if (!token) return visitor
  const found = await findLogin(database.db, token, now)
  if (found?.step !== 'full') return visitor
  const known = await actorFor(database.db, found.personId, found.organisationId, dayOf(now))
  if (!known) return visitor
  const login: LoginInfo = {
    loginId: found.id,
    actor: known.actor,
    person: { id: known.person.id, name: known.person.name },
    organisation: known.organisation,
    others: known.others,
  }
  return { ...visitor, login, language: cookies.language ? visitor.language : known.person.language }
}
