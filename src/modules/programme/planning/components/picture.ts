import type { Language } from '#platform/language'
import { type Span, spanOf } from '#ui/charts/time-scale'
import { timelineSvg } from '#ui/charts/timeline'
import type { PlanRow } from '../rows.ts'
import { texts } from '../texts.ts'

const depths = { line: 0, 'sub-project': 1, part: 2 } as const
const months = {
  nl: new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', month: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' }),
}

/** The span that is drawn: what was asked, else whole months around everything in the rows. */
function drawnSpan(rows: readonly PlanRow[], { from, to }: Span): Span | null {
  const whole = spanOf(rows.flatMap((row) => [row.startsOn, row.endsOn, ...row.milestones.map(({ dueOn }) => dueOn)]))
  if (whole === null) return null
  const span = { from: from || whole.from, to: to || whole.to }
  return span.from <= span.to ? span : whole
}

/** The timeline as a picture; null without rows. */
export function pictureOf(rows: readonly PlanRow[], asked: Span, today: string, language: Language): string | null {
  const span = drawnSpan(rows, asked)
  if (span === null) return null
  const t = texts[language]
  const all = rows.flatMap(({ milestones }) => milestones)
  const late = all.filter(({ standing }) => standing === 'late').length
  return timelineSvg({
    ...span,
    title: t.picture,
    description: t.pictureText(rows.length, all.length, late),
    words: t.standings,
    wide: 720,
    today: { on: today, label: t.today },
    monthOf: (month) => months[language].format(new Date(Date.UTC(2024, month - 1, 1))),
    rows: rows.map(({ kind, label, startsOn, endsOn, milestones }) => ({
      label,
      depth: depths[kind],
      bar: { from: startsOn, to: endsOn },
      state: null,
      milestones: milestones.map(({ dueOn, standing }) => ({ on: dueOn, standing })),
    })),
  })
}
