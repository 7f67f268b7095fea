import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { MeetingState } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { planned: 'info', held: 'warning', adopted: 'ok' } as const

/** How far a meeting is, in words with a sign. */
export const MeetingBadge = ({ state }: { state: MeetingState }) => {
  const t = useTexts(texts)
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>
}
