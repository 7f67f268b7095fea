import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { ConnectionState, Standing } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { unknown: 'neutral', overdue: 'error', soon: 'warning', fresh: 'ok' } as const
const stateTones = {
  connected: 'ok',
  'not-connected': 'warning',
  'not-applicable': 'neutral',
  unknown: 'neutral',
} as const

/** Where the attestation stands, with the day by which it is due. */
export function StandingBadge({ standing, dueOn }: { standing: Standing; dueOn: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>
      {dueOn && <div className="ww-meta">{`${t.dueOn} ${dateText(language, dueOn)}`}</div>}
    </>
  )
}

export function StateBadge({ state }: { state: ConnectionState }) {
  const t = useTexts(texts)
  return <Badge tone={stateTones[state]}>{t.states[state]}</Badge>
}
