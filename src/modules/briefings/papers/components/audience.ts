import { type PaperKind, type PaperState, provinceKinds } from '../model.ts'
import type { nl } from '../nl.ts'

type Shown = { kind: PaperKind; state: PaperState; isReleased: boolean }

/** Who can see a paper, in words. */
export function audienceOf({ who }: Pick<typeof nl, 'who'>, { kind, state, isReleased }: Shown): string {
  if (kind === 'fact-sheet') return isReleased && state === 'published' ? who.released : who.factSheet
  if (state === 'draft') return who.draft
  if (state === 'withdrawn') return who.withdrawn
  return provinceKinds.includes(kind) ? `${who.published} ${who.province}` : who.published
}
