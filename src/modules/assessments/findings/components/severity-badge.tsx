import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { Severity } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { low: 'neutral', middle: 'warning', high: 'error' } as const

export function SeverityBadge({ severity }: { severity: Severity }) {
  const t = useTexts(texts)
  return <Badge tone={tones[severity]}>{t.severities[severity]}</Badge>
}
