import { percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { Robust } from '../robustness.ts'
import { texts } from '../texts.ts'

/** Whether a place among the first five holds when other municipalities take part, with the share of runs. */
export function RobustBadge({ robust }: { robust: Robust | null }) {
  const { robustness: t } = useTexts(texts)
  const language = useLanguage()
  if (!robust || robust.isRobust === null || robust.bootstrap.runs === 0) return null
  const { leaveOneOut, bootstrap } = robust
  const share = Math.min(leaveOneOut.inTop / leaveOneOut.runs, bootstrap.inTop / bootstrap.runs)
  return (
    <>
      {robust.isRobust && <Badge tone="ok">{t.robust}</Badge>}{' '}
      <span className="ww-muted">{t.inTop(percentText(language, share))}</span>
    </>
  )
}
