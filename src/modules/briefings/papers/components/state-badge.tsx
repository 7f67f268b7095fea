import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { PaperState } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { draft: 'info', published: 'ok', withdrawn: 'neutral' } as const

export function StateBadge({ state }: { state: PaperState }) {
  const t = useTexts(texts)
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>
}
