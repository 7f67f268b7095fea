import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { Reading } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { over: 'warning', under: 'info' } as const

/** How a bias reads, in words; what says nothing gets no sign. */
export function ReadingBadge({ reading }: { reading: Reading }) {
  const t = useTexts(texts)
  if (reading === 'chance' || reading === 'too-few') return <span className="ww-muted">{t.readings[reading]}</span>
  return <Badge tone={tones[reading]}>{t.readings[reading]}</Badge>
}
