import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { Reading } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { over: 'warning', under: 'info', chance: 'neutral', 'too-few': 'neutral' } as const

/** How a bias reads, in words. */
export function ReadingBadge({ reading }: { reading: Reading }) {
  const t = useTexts(texts)
  return <Badge tone={tones[reading]}>{t.readings[reading]}</Badge>
}
