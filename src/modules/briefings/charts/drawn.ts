import type { Language } from '#platform/language'
import { barsSvg } from '#ui/charts/bars'
import { linesSvg } from '#ui/charts/lines'
import { stacksSvg } from '#ui/charts/stacks'
import { timelineSvg } from '#ui/charts/timeline'
import type { Chart, Unit } from './model.ts'
import { chartTexts, sayer } from './value-text.ts'

/** Longer names stand whole in the table: a picture keeps room for its figures. */
const mostInLabel = 44
const endInLabel = 18

/** A long name without its middle: names of one chart often differ in their ends. */
export function shortLabel(label: string): string {
  const letters = [...label]
  if (letters.length <= mostInLabel) return label
  const start = letters.slice(0, mostInLabel - endInLabel - 1).join('')
  return `${start.trimEnd()}…${letters.slice(-endInLabel).join('').trimStart()}`
}

/** The chart as SVG, the same in page, PDF and HTML. */
export function chartSvg({ title, alt, drawing }: Chart, language: Language): string {
  const told = { title, description: alt }
  const labelled = <T extends { label: string }>(rows: readonly T[]): T[] =>
    rows.map((one) => ({ ...one, label: shortLabel(one.label) }))
  switch (drawing.as) {
    case 'bars': {
      const most = Math.max(0, ...drawing.bars.map(({ value }) => value)) || 1
      return barsSvg({ ...told, bars: labelled(drawing.bars), most })
    }
    case 'stacks':
      return stacksSvg({
        ...told,
        parts: drawing.parts.map((words, step) => ({ words, step })),
        rows: labelled(drawing.rows),
        steps: Math.max(2, drawing.parts.length),
        say: sayer(
          language,
          drawing.unit,
          drawing.rows.flatMap(({ values }) => values),
        ),
      })
    case 'lines':
      return linesSvg({ ...told, ...drawing, say: tickText(language, drawing.unit) })
    case 'timeline': {
      const { from, to, today, rows } = drawing
      const months = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
      return timelineSvg({
        ...told,
        from,
        to,
        rows: labelled(rows),
        today: today === null ? null : { on: today, label: chartTexts[language].today },
        monthOf: (month) => months.format(new Date(Date.UTC(2024, month - 1, 1))),
      })
    }
  }
}

/** What a value at the axis is called: the steps of a scale are rounder than its values. */
const tickText = (language: Language, unit: Unit) => (value: number) => sayer(language, unit, [value])(value)

/** Width and height of a drawing in its own pixels. */
export const widthIn = (svg: string): number => Number(/ width="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? 0)
export const heightIn = (svg: string): number => Number(/ height="(\d+(?:\.\d+)?)"/.exec(svg)?.[1] ?? 0)
