import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { Colour } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { green: 'ok', amber: 'warning', red: 'error' } as const

/** A colour in a word with a sign beside it; nothing was reported when it is null. */
export function ColourBadge({ colour }: { colour: Colour | null }) {
  const t = useTexts(texts)
  return <Badge tone={colour ? tones[colour] : 'neutral'}>{colour ? t.colours[colour] : t.noReport}</Badge>
}
