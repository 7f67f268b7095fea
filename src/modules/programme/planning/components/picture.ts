import type { Language } from '#platform/language'
import { planSvg } from '#ui/charts/plan'
import type { PlanRow } from '../rows.ts'
import { texts } from '../texts.ts'
import { barIn, placeIn, type Span, spanOf, ticksIn } from '../timeline.ts'

const depths = { line: 0, 'sub-project': 1, part: 2 } as const
const months = {
  nl: new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', month: 'short', year: '2-digit' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: '2-digit' }),
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
  const isIn = (day: string) => day >= span.from && day <= span.to
  return planSvg({
    title: t.picture,
    description: t.pictureText(rows.length, all.length, late),
    words: t.standings,
    today: isIn(today) ? { at: placeIn(span, today), label: t.today } : null,
    ticks: ticksIn(span, 14).map((day) => ({ at: placeIn(span, day), label: months[language].format(new Date(day)) })),
    rows: rows.map(({ kind, label, milestones, ...days }) => ({
      label,
      depth: depths[kind],
      bar: barIn(span, days),
      points: milestones
        .filter(({ dueOn }) => isIn(dueOn))
        .map(({ dueOn, standing }) => ({ at: placeIn(span, dueOn), kind: standing })),
    })),
  })
}
