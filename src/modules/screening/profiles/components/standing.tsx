import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { FunctionClass } from '../../codes.ts'
import { texts as screening } from '../../texts.ts'
import type { Standing } from '../model.ts'
import { texts } from '../texts.ts'

const tones = {
  unscored: 'neutral',
  draft: 'neutral',
  'waiting-hr': 'info',
  'waiting-security': 'info',
  refused: 'error',
  approved: 'ok',
  outdated: 'warning',
  due: 'warning',
  ended: 'neutral',
} as const

export function StandingBadge({ standing }: { standing: Standing }) {
  const t = useTexts(texts)
  return <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>
}

/** A class in words, or that there is none yet; `renewed` is what the model of today would calculate. */
export function ClassText({ of, renewed = null }: { of: FunctionClass | null; renewed?: FunctionClass | null }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  return (
    <>
      {of === null ? <span className="ww-muted">{t.noClass}</span> : s.classes[of]}
      {renewed && <span className="ww-muted"> {t.renewed(s.classes[renewed], renewed === of)}</span>}
    </>
  )
}
