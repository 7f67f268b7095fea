import { dateText, type Language } from '#platform/language'
import { table } from '../table.ts'
import type { Chart, Lines, Stacks, TimelineRow, Unit } from './model.ts'
import { chartTexts, sayer } from './value-text.ts'

/** `alt` says what is to be seen; left out, the chart tells its values. `about` heads the first column of the table. */
type Told = { language: Language; title: string; alt?: string; about?: string }

const mostSaid = 20

/** The values one after another, as far as someone can listen to. */
function said(language: Language, opening: string, parts: readonly string[]): string {
  const rest = parts.length - mostSaid
  const shown = parts.slice(0, mostSaid)
  const more = rest > 0 ? [chartTexts[language].and(String(rest))] : []
  return `${opening} ${[...shown, ...more].join('; ')}.`
}

/** Bars with their value beside them. */
export function barChart(
  { language, title, alt, about }: Told,
  unit: Unit,
  values: readonly { label: string; value: number }[],
): Chart {
  const t = chartTexts[language]
  const say = sayer(
    language,
    unit,
    values.map(({ value }) => value),
  )
  const bars = values.map(({ label, value }) => ({ label, value, text: say(value) }))
  return {
    kind: 'chart',
    title,
    alt:
      alt ??
      said(
        language,
        t.bars,
        bars.map(({ label, text }) => `${label}: ${text}`),
      ),
    drawing: { as: 'bars', unit, bars },
    table: table(
      null,
      [
        { header: about ?? t.what, width: 3 },
        { header: t.value, width: 1, align: 'right' },
      ],
      bars.map(({ label, text }) => [label, text]),
    ),
  }
}

type PartsOf = Pick<Stacks, 'parts' | 'rows'>

/** Bars made of parts, with their total. */
export const stackedChart = (told: Told, unit: Unit, of: PartsOf): Chart =>
  partsChart(told, unit, { as: 'stacks', ...of })

/** Groups of bars, such as before and after, with every value in its column. */
export const groupedChart = (told: Told, unit: Unit, of: PartsOf): Chart =>
  partsChart(told, unit, { as: 'groups', ...of })

function partsChart(
  { language, title, alt, about }: Told,
  unit: Unit,
  { as, parts, rows }: PartsOf & Pick<Stacks, 'as'>,
): Chart {
  const t = chartTexts[language]
  const say = sayer(
    language,
    unit,
    rows.flatMap(({ values }) => values),
  )
  const cells = rows.map(({ label, values }) => {
    const own = parts.map((_, at) => values[at] ?? 0)
    return { label, said: own.map(say), total: say(own.reduce((sum, value) => sum + value, 0)) }
  })
  const hasTotal = as === 'stacks'
  const told = cells.map(
    ({ label, said: own }) => `${label}: ${parts.map((part, at) => `${part} ${own[at]}`).join(', ')}`,
  )
  return {
    kind: 'chart',
    title,
    alt: alt ?? said(language, t[as], told),
    drawing: { as, unit, parts, rows },
    table: table(
      null,
      [
        { header: about ?? t.what, width: hasTotal ? 2 : 3 },
        ...[...parts, ...(hasTotal ? [t.total] : [])].map((header) => ({ header, width: 1, align: 'right' as const })),
      ],
      cells.map(({ label, said: own, total }) => [label, ...own, ...(hasTotal ? [total] : [])]),
    ),
  }
}

/** Lines over moments; a gap where there is no value. */
export function lineChart(
  { language, title, alt, about }: Told,
  unit: Unit,
  { moments, series }: Pick<Lines, 'moments' | 'series'>,
): Chart {
  const t = chartTexts[language]
  const number = sayer(
    language,
    unit,
    series.flatMap(({ values }) => values),
  )
  const say = (value: number | null | undefined) => (typeof value === 'number' ? number(value) : t.none)
  const told = series.map(
    ({ label, values }) => `${label}: ${moments.map((moment, at) => `${moment} ${say(values[at])}`).join(', ')}`,
  )
  return {
    kind: 'chart',
    title,
    alt: alt ?? said(language, t.lines, told),
    drawing: { as: 'lines', unit, moments, series },
    table: table(
      null,
      [
        { header: about ?? t.moment, width: 2 },
        ...series.map(({ label }) => ({ header: label, width: 1, align: 'right' as const })),
      ],
      moments.map((moment, at) => [moment, ...series.map(({ values }) => say(values[at]))]),
    ),
  }
}

/** Rows over time with their milestones; from the month of the first day to the last day of what is in it. */
export function timelineChart(
  { language, title, alt, about }: Told,
  rows: TimelineRow[],
  today: string | null = null,
): Chart {
  const t = chartTexts[language]
  const days = rows
    .flatMap(({ bar, milestones }) => [...(bar ? [bar.from, bar.to] : []), ...milestones.map(({ on }) => on)])
    .sort()
  const [first, to] = [days[0] ?? today ?? '2024-01-01', days.at(-1) ?? today ?? '2024-12-31']
  const from = `${first.slice(0, 7)}-01`
  const day = (value: string | undefined) => (value ? dateText(language, value) : '–')
  const reached = ({ milestones }: TimelineRow) => milestones.map(({ on, label }) => `${label} (${day(on)})`).join(', ')
  const filled = [
    { header: t.state, width: 1.2, tell: ({ state }: TimelineRow) => state ?? '' },
    { header: t.milestones, width: 2.8, tell: reached },
  ].filter(({ tell }) => rows.some((row) => tell(row) !== ''))
  const told = rows.map((row) => {
    const bar = row.bar ? `${day(row.bar.from)} – ${day(row.bar.to)}` : ''
    return `${row.label}: ${[bar, row.state ?? '', reached(row)].filter((part) => part !== '').join(', ')}`
  })
  return {
    kind: 'chart',
    title,
    alt: alt ?? said(language, t.timeline(day(first), day(to)), told),
    drawing: { as: 'timeline', from, to, today, rows },
    table: table(
      null,
      [
        { header: about ?? t.what, width: 3 },
        { header: t.starts, width: 1.9 },
        { header: t.ends, width: 1.9 },
        ...filled.map(({ header, width }) => ({ header, width })),
      ],
      rows.map((row) => [
        row.label,
        day(row.bar?.from),
        day(row.bar?.to),
        ...filled.map(({ tell }) => tell(row) || '–'),
      ]),
    ),
  }
}
