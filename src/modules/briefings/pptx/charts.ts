import type { Chart } from '../charts/model.ts'
import { type Intro, introOf, under } from './intro.ts'
import { bodyPlace, type Slide, type SlideTable } from './model.ts'
import { heightOfTable, tableSlides } from './tables.ts'

const gap = 18
const beside = 330
const mostColumns = 3

/** A chart with its table beside it when that is small, else with its table on the slides after it. */
export function chartSlides(title: string, chart: Chart, intro: Intro): Slide[] {
  const { columns, rows } = chart.table
  const table: SlideTable = { alt: title, columns, rows, hasHeaders: true, letter: 12 }
  const place = under(bodyPlace, intro)
  const words = introOf(bodyPlace, intro)
  const isSmall = columns.length <= mostColumns && heightOfTable(table, beside) <= place.height
  if (!isSmall)
    return [
      { title, look: 'content', content: [...words, { kind: 'chart', chart, place }] },
      ...tableSlides(title, table),
    ]
  const width = place.width - beside - gap
  return [
    {
      title,
      look: 'content',
      content: [
        ...words,
        { kind: 'chart', chart, place: { ...place, width } },
        { kind: 'table', table, place: { ...place, left: place.left + width + gap, width: beside } },
      ],
    },
  ]
}
