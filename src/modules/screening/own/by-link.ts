import { isAppError, notFound } from '#platform/errors'
import { hashToken, tooManyByLink } from '#platform/login'
import type { Web } from '#platform/web'
import type { LinkUse } from './owner.ts'

/** Nothing of a page behind a link is kept by a browser, told to another page or found by a search engine. */
export const linkHeaders = () => ({
  'cache-control': 'no-store',
  'referrer-policy': 'strict-origin',
  'x-robots-tag': 'noindex',
})

/** The token of an address, to use its link with. */
export const linkUse = (web: Web, params: Record<string, string | undefined>): LinkUse => ({
  db: web.database.db,
  token: params.token ?? '',
  now: web.now,
})

/**
 * What a link gives; `gone` for one that does not work, and `too-many` from where that was tried too often.
 * @param isForm a form counts by its link as well
 */
export async function whileLinkWorks<T>(
  web: Web,
  use: LinkUse,
  work: () => Promise<T>,
  isForm = false,
): Promise<T | 'gone' | 'too-many'> {
  if (isForm && (await tooManyByLink(use.db, hashToken(use.token), use.now))) return 'too-many'
  try {
    return await work()
  } catch (error) {
    if (!isAppError(error) || error.reason !== notFound('link').reason) throw error
    return (await tooManyByLink(use.db, web.origin, use.now)) ? 'too-many' : 'gone'
  }
}
