import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { DataTable } from '#ui/table'
import type { Clock } from '../../clocks/clocks.ts'
import type { CaseState } from '../../model.ts'
import { texts } from '../texts.ts'

const dayMs = 24 * 60 * 60_000
const daysUntil = (today: string, day: string): number => Math.round((Date.parse(day) - Date.parse(today)) / dayMs)

/** How far a clock is, in words with a sign. */
export function ClockStanding({ clock, today }: { clock: Clock; today: string }) {
  const t = useTexts(texts).clocks
  const language = useLanguage()
  if (clock.metOn) return <Badge tone="ok">{t.met(dateText(language, clock.metOn))}</Badge>
  const left = daysUntil(today, clock.dueOn)
  if (left < 0) return <Badge tone="error">{t.late(-left)}</Badge>
  return <Badge tone={left <= 2 ? 'warning' : 'info'}>{t.left(left)}</Badge>
}

/** What must be done first: what, by which rule, and how many days that leaves. */
export function DueText({ due, today }: { due: Clock | null; today: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!due) return <>{t.nothingDue}</>
  return (
    <>
      {t.clocks[due.code]} ({t.clocks.rules[due.rule]}), {t.clocks.until(dateText(language, due.dueOn))}{' '}
      <ClockStanding clock={due} today={today} />
    </>
  )
}

const tones = { received: 'warning', assessing: 'info', answered: 'info', closed: 'ok' } as const
export const StateBadge = ({ state }: { state: CaseState }) => (
  <Badge tone={tones[state]}>{useTexts(texts).states[state]}</Badge>
)

/** All clocks of a report. */
export function Clocks({ clocks, today }: { clocks: Clock[]; today: string }) {
  const t = useTexts(texts).clocks
  const language = useLanguage()
  return (
    <DataTable
      caption={t.title}
      stacked
      rows={clocks}
      rowKey={({ code }) => code}
      empty=""
      columns={[
        { key: 'what', header: t.what, rowHeader: true, cell: ({ code }) => t[code] },
        { key: 'day', header: t.lastDay, cell: ({ dueOn }) => dateText(language, dueOn) },
        {
          ...{ key: 'rule', header: t.rule },
          cell: ({ rule, also }) => (also ? t.stricter(t.rules[rule]) : t.rules[rule]),
        },
        {
          ...{ key: 'other', header: t.other },
          cell: ({ also }) => (also ? t.alsoBy(t.rules[also.rule], dateText(language, also.dueOn)) : t.noOther),
        },
        { key: 'how', header: t.how, cell: (clock) => <ClockStanding clock={clock} today={today} /> },
      ]}
    />
  )
}
