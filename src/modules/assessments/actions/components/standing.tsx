import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { daysUntil, type Standing } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { late: 'error', 'on-time': 'info', 'no-day': 'warning', done: 'ok', cancelled: 'neutral' } as const

/** How an action stands, in words with a sign. */
export const StandingBadge = ({ standing }: { standing: Standing }) => {
  const t = useTexts(texts)
  return <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>
}

/** The end day, and for an open action how far away it is. */
export function DueText({ dueOn, standing, today }: { dueOn: string | null; standing: Standing; today: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (dueOn === null) return <>{t.noDay}</>
  const isOpen = standing === 'late' || standing === 'on-time'
  return <>{isOpen ? t.due(dateText(language, dueOn), daysUntil(today, dueOn)) : dateText(language, dueOn)}</>
}

/** Who sees to it; someone may have left. */
export function OwnerText({ ownerId, ownerName }: { ownerId: string | null; ownerName: string | null }) {
  const t = useTexts(texts)
  return <>{ownerId === null ? t.noOwner : (ownerName ?? t.gone)}</>
}
