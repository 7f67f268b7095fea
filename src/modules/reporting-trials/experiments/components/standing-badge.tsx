import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { Standing } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { draft: 'neutral', waiting: 'info', running: 'info', over: 'warning', finished: 'ok' } as const

export function StandingBadge({ standing }: { standing: Standing }) {
  const t = useTexts(texts)
  return <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>
}
