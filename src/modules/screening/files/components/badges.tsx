import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import type { CheckDecision, CheckState, FileState } from '../model.ts'
import { texts } from '../texts.ts'

const fileTones = { before: 'info', restricted: 'warning', working: 'ok', ended: 'neutral' } as const

export function FileBadge({ state }: { state: FileState }) {
  const t = useTexts(texts)
  return <Badge tone={fileTones[state]}>{t.states[state]}</Badge>
}

const checkTones = {
  open: 'neutral',
  requested: 'info',
  agreed: 'ok',
  'not-agreed': 'error',
  talk: 'warning',
  decided: 'neutral',
  'not-applicable': 'neutral',
} as const
const decisionTones = { agreed: 'ok', 'agreed-with-agreements': 'ok', 'not-agreed': 'error' } as const

export function CheckBadge({ state, decision }: { state: CheckState; decision: CheckDecision | null }) {
  const t = useTexts(texts)
  const tone = decision ? decisionTones[decision] : checkTones[state]
  return (
    <Badge tone={tone}>
      {t.checkStates[state]}
      {decision && `: ${t.decisions[decision]}`}
    </Badge>
  )
}

/** A day in words, with what is late said in words too. */
export function DayText({ day, today, isOpen }: { day: string | null; today: string; isOpen: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (day === null) return '–'
  return (
    <>
      {dateText(language, day)}
      {isOpen && day < today && <strong> ({t.late})</strong>}
    </>
  )
}
