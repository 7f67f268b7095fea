import { createContext } from 'react-router'
import type { PersonActor } from '#platform/access'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Language } from '#platform/language'

/** Who is logged in and for whom they act. */
export type LoginInfo = {
  loginId: string
  actor: PersonActor
  person: { id: string; name: string }
  organisation: { id: string; name: string; code: string; kind: string; theme: string | null; fictitious: boolean }
  /** Other organisations that this person may act for. */
  others: { id: string; name: string }[]
}

/** What the server hands to every page. */
export type Web = {
  database: Database
  config: Config
  now: Date
  login: LoginInfo | null
  language: Language
  nonce: string
  requestId: string
  /** Hash of where the request came from, for rate limits; never logged or stored in clear. */
  origin: string
}

export const webContext = createContext<Web>()
