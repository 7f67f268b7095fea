import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { Classification, WooMark } from '../model.ts'
import { texts } from '../texts.ts'

const classTones = { open: 'ok', internal: 'info', confidential: 'error' } as const
const wooTones = { publish: 'ok', partly: 'info', not: 'neutral', undecided: 'warning' } as const

/** Who may see it, in a word with a sign. */
export const ClassBadge = ({ classification }: { classification: Classification }) => {
  const t = useTexts(texts)
  return <Badge tone={classTones[classification]}>{t.classifications[classification]}</Badge>
}
/** That it was withdrawn. */
export const WithdrawnBadge = () => <Badge tone="neutral">{useTexts(texts).withdrawn}</Badge>
/** What becomes of it under the Woo. */
export const WooBadge = ({ woo }: { woo: WooMark }) => {
  const t = useTexts(texts)
  return <Badge tone={wooTones[woo]}>{t.woo[woo]}</Badge>
}
