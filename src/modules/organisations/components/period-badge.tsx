import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { PeriodState } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { running: 'ok', planned: 'info', ended: 'neutral' } as const

/** Whether a role or employment runs, has yet to begin or has ended. */
export const PeriodBadge = ({ state }: { state: PeriodState }) => {
  const t = useTexts(texts).person.states
  return <Badge tone={tones[state]}>{t[state]}</Badge>
}
