import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { texts } from '../../texts.ts'
import type { Shown } from '../model.ts'

/** A published figure in words. */
export function ShownText({ shown }: { shown: Shown }) {
  const t = useTexts(texts).publishing
  const language = useLanguage()
  if (shown === 'few') return <>{t.few}</>
  if (shown === 'withheld') return <span className="ww-muted">{t.withheld}</span>
  return <>{t.about(numberText(language, shown))}</>
}
