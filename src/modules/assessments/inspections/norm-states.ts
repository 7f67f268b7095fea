import { type FrameworkNode, themeOf, themes } from '#modules/frameworks'
import {
  asksExplanation,
  type Levels,
  type Mark,
  type Missing,
  missingIn,
  type Place,
  presentOf,
  thenOf,
} from './model.ts'
import type { Reveal, Revision, VerdictRow } from './schema.ts'
import type { InspectionView, Reply } from './view.ts'

/** One norm of an inspection: what was given, what it became, and what is shown of the municipality and the other assessor. */
export type NormState = {
  node: FrameworkNode
  verdict: VerdictRow | undefined
  present: Levels | null
  revisions: Revision[]
  missing: Missing[]
  isRevealed: boolean
  self: Mark
  /** The other assessor's verdict as it is now, when it may be seen. */
  other: Levels | null
  reply: Reply | null
  /** A difference of two or more that nobody explained yet. */
  isUnexplained: boolean
}

export function normState(view: InspectionView, node: FrameworkNode, place: Place = view.lead): NormState {
  const norm = node.code
  const at = (wanted: Place) => (one: { norm: string; place: string }) => one.norm === norm && one.place === wanted
  const verdict = view.verdicts.find(at(place))
  const own = view.revisions.filter(at(place))
  const present = verdict ? presentOf(verdict, own) : null
  const beside = view.verdicts.find(at(place === 'first' ? 'second' : 'first'))
  const isRevealed = view.reveals.some((one) => one.place === place && one.norms.includes(norm))
  const self = isRevealed || view.place === null ? (view.self.get(norm) ?? null) : null
  const hasEvidence = view.evidence.some(at(place))
  const lowest = Math.min(...view.framework.scale.map(({ level }) => level))
  return {
    node,
    verdict,
    present,
    revisions: own,
    missing: missingIn(verdict, { hasEvidence, lowest }),
    isRevealed,
    self,
    other: beside ? presentOf(beside, view.revisions.filter(at(place === 'first' ? 'second' : 'first'))) : null,
    reply: view.replies.find((one) => one.norm === norm) ?? null,
    isUnexplained: isRevealed && own.length === 0 && present !== null && asksExplanation(self, thenOf(present)),
  }
}

export type ThemeState = {
  theme: FrameworkNode
  norms: NormState[]
  done: number
  reveal: Reveal | null
}

/** The themes that the leading place judges, with how far they are. */
export function themeStates(view: InspectionView): ThemeState[] {
  const byTheme = Map.groupBy(view.nodes, ({ code }) => themeOf(view.framework, code))
  return themes(view.framework, view.round.groups).flatMap((theme) => {
    const nodes = byTheme.get(theme.code) ?? []
    if (nodes.length === 0) return []
    const norms = nodes.map((node) => normState(view, node))
    return [
      {
        theme,
        norms,
        done: norms.filter(({ missing }) => missing.length === 0).length,
        reveal: view.reveals.find((one) => one.theme === theme.code && one.place === view.lead) ?? null,
      },
    ]
  })
}
