import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { VersionState } from '../../catalogue/model.ts'
import { texts } from '../texts.ts'

const tones = {
  draft: 'neutral',
  proposed: 'warning',
  published: 'ok',
  declined: 'error',
  replaced: 'neutral',
} as const

export function StateBadge({ state }: { state: VersionState }) {
  const t = useTexts(texts)
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>
}
