import type { Chart } from '../charts/model.ts'
import { bodyPlace, type Slide, type SlideTable } from './model.ts'
import { heightOfTable, tableSlides } from './tables.ts'

const gap = 18
const beside = 330
const mostColumns = 3

/** A chart with its table beside it when that is small, else with its table on the slides after it. */
export function chartSlides(title: string, chart: Chart): Slide[] {
  const { columns, rows } = chart.table
  const table: SlideTable = { alt: title, columns, rows, hasHeaders: true, letter: 12 }
  const isSmall = columns.length <= mostColumns && heightOfTable(table, beside) <= bodyPlace.height
  if (!isSmall)
    return [
      { title, look: 'content', content: [{ kind: 'chart', chart, place: bodyPlace }] },
      ...tableSlides(title, table),
    ]
  const width = bodyPlace.width - beside - gap
  return [
    {
      title,
      look: 'content',
      content: [
        { kind: 'chart', chart, place: { ...bodyPlace, width } },
        { kind: 'table', table, place: { ...bodyPlace, left: bodyPlace.left + width + gap, width: beside } },
      ],
    },
  ]
}
