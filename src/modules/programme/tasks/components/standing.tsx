import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { daysUntil, type TaskStanding } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { late: 'error', 'on-time': 'info', done: 'ok', cancelled: 'neutral' } as const

/** How a task stands, in words with a sign. */
export const TaskBadge = ({ standing }: { standing: TaskStanding }) => {
  const t = useTexts(texts)
  return <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>
}

/** The due day, and for an open task how far away it is. */
export function TaskDue({ dueOn, standing, today }: { dueOn: string; standing: TaskStanding; today: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const isOpen = standing === 'late' || standing === 'on-time'
  return <>{isOpen ? t.due(dateText(language, dueOn), daysUntil(today, dueOn)) : dateText(language, dueOn)}</>
}
