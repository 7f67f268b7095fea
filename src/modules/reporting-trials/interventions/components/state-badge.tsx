import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { InterventionState } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { planned: 'neutral', running: 'info', finished: 'ok', stopped: 'warning' } as const

export function StateBadge({ state }: { state: InterventionState }) {
  const t = useTexts(texts)
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>
}
