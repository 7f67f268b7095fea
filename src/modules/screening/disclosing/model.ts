import type { DeclarationState, Item } from '../declarations/model.ts'

/** How the side jobs of someone in a designated function stand. */
export const disclosures = ['not-declared', 'waits', 'not-allowed', 'nothing', 'to-publish', 'published'] as const
export type Disclosure = (typeof disclosures)[number]

type Declared = { state: DeclarationState | null; items: readonly Item[] | null; publishedOn: string | null }

/** Only what was declared, was allowed by the manager and is something can be public. */
export function disclosureOf({ state, items, publishedOn }: Declared): Disclosure {
  if (state === null || items === null) return 'not-declared'
  if (state === 'submitted') return 'waits'
  if (state === 'not-allowed') return 'not-allowed'
  if (items.length === 0) return 'nothing'
  return publishedOn === null ? 'to-publish' : 'published'
}
