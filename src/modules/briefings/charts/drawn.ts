import { dateText, type Language } from '#platform/language'
import { barsSvg } from '#ui/charts/bars'
import { groupsSvg } from '#ui/charts/groups'
import { linesSvg } from '#ui/charts/lines'
import { stacksSvg } from '#ui/charts/stacks'
import { timelineSvg } from '#ui/charts/timeline'
import type { Chart, Stacks, Timeline, Unit } from './model.ts'
import { chartTexts, sayer } from './value-text.ts'

/** The chart as SVG, the same in page, PDF and HTML. */
export function chartSvg({ title, alt, drawing }: Chart, language: Language): string {
  const told = { title, description: alt }
  switch (drawing.as) {
    case 'bars': {
      const most = Math.max(0, ...drawing.bars.map(({ value }) => value)) || 1
      return barsSvg({ ...told, bars: drawing.bars, most })
    }
    case 'stacks':
      return stacksSvg({
        ...told,
        parts: drawing.parts.map((words, step) => ({ words, step })),
        rows: drawing.rows,
        steps: Math.max(2, drawing.parts.length),
        say: sayerOf(drawing, language),
      })
    case 'groups':
      return groupsSvg({
        ...told,
        parts: drawing.parts.map((words, at) => ({ words, step: groupSteps[at % groupSteps.length] ?? 0 })),
        rows: drawing.rows,
        steps: 5,
        say: sayerOf(drawing, language),
      })
    case 'lines':
      return linesSvg({ ...told, ...drawing, say: tickText(language, drawing.unit) })
    case 'timeline':
      return timelineOf(told, drawing, language)
  }
}

/** What was, lighter than what is. */
const groupSteps = [2, 3, 4, 1] as const

const sayerOf = ({ unit, rows }: Stacks, language: Language) =>
  sayer(
    language,
    unit,
    rows.flatMap(({ values }) => values),
  )

function timelineOf(told: { title: string; description: string }, drawing: Timeline, language: Language): string {
  const { from, to, today, rows } = drawing
  const months = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const isTold = rows.some(({ milestones }) => milestones.some(({ standing }) => standing))
  return timelineSvg({
    ...told,
    from,
    to,
    rows: rows.map(({ isHead, milestones, ...row }) => ({
      ...row,
      depth: isHead ? 0 : 2,
      milestones: milestones.map(({ on, standing = 'ahead' }) => ({ on, standing })),
    })),
    // A paper is read later than it was made: its day is named.
    today: today === null ? null : { on: today, label: dateText(language, today) },
    monthOf: (month) => months.format(new Date(Date.UTC(2024, month - 1, 1))),
    words: isTold ? chartTexts[language].standings : null,
  })
}

/** What a value at the axis is called: the steps of a scale are rounder than its values. */
const tickText = (language: Language, unit: Unit) => (value: number) => sayer(language, unit, [value])(value)

/** Width and height of a drawing in its own pixels. */
export const widthIn = (svg: string): number => Number(/ width="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? 0)
export const heightIn = (svg: string): number => Number(/ height="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? 0)
