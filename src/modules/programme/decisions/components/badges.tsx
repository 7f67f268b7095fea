import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { Outcome, ProposalState } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { draft: 'neutral', review: 'neutral', agenda: 'info', decided: 'ok', withdrawn: 'neutral' } as const
const outcomeTones = { noted: 'info', agreed: 'ok', amended: 'info', deferred: 'warning' } as const

/** How far a proposal is, in words with a sign. */
export const StateBadge = ({ state }: { state: ProposalState }) => {
  const t = useTexts(texts)
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>
}

/** What the board did with a point. */
export const OutcomeBadge = ({ outcome }: { outcome: Outcome }) => {
  const t = useTexts(texts)
  return <Badge tone={outcomeTones[outcome]}>{t.outcomes[outcome]}</Badge>
}
