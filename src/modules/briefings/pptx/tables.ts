import { type Cell, type Grid, short, type TileMap } from '../paper.ts'
import { bodyPlace, lineHeight, linesOn, type Place, type Slide, type SlideTable } from './model.ts'

/** Longer words are read in the paper: a slide has no room for them. */
const mostInCell = 260
/** Above and below the words of a cell, and left and right of them. */
const padding = { high: 8, wide: 12 }
const smallest = 8

export const widthsOf = ({ columns }: SlideTable, width: number): number[] => {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  return columns.map((column) => (column.width / whole) * width)
}

export function heightOfRow(texts: readonly string[], table: SlideTable, width: number): number {
  const widths = widthsOf(table, width)
  const lines = texts.map((words, at) => linesOn(words, Math.max(1, (widths[at] ?? 0) - padding.wide), table.letter))
  return Math.max(1, ...lines) * lineHeight(table.letter) + padding.high
}

const headerHeight = (table: SlideTable, width: number): number =>
  table.hasHeaders
    ? heightOfRow(
        table.columns.map(({ header }) => header),
        table,
        width,
      )
    : 0

/** The height of a whole table; what its rows need when they stand under each other. */
export const heightOfTable = (table: SlideTable, width: number): number =>
  table.rows.reduce(
    (sum, row) =>
      sum +
      heightOfRow(
        row.map(({ text }) => text),
        table,
        width,
      ),
    headerHeight(table, width),
  )

/** Over as many slides as it needs, with its headers on each; a legend, when there is one, stands below in words. */
export function tableSlides(title: string, given: SlideTable, legend: readonly Cell[] = []): Slide[] {
  const table = {
    ...given,
    rows: given.rows.map((row) => row.map((cell) => ({ ...cell, text: short(cell.text, mostInCell) }))),
  }
  const meaning = legend.map(({ text }) => text).filter((text) => text.trim() !== '')
  const foot = meaning.length === 0 ? 0 : 34
  const place: Place = { ...bodyPlace, height: bodyPlace.height - foot }
  const below: Place = { ...bodyPlace, top: place.top + place.height + 4, height: foot - 4 }
  return pagesOf(table, place).map(
    (rows): Slide => ({
      title,
      look: 'content',
      content: [
        { kind: 'table', table: { ...table, rows }, place },
        ...(meaning.length === 0
          ? []
          : [
              {
                kind: 'words' as const,
                lines: [
                  { runs: [{ text: meaning.join(' · ') }], mark: { kind: 'none' as const }, look: 'small' as const },
                ],
                place: below,
              },
            ]),
      ],
    }),
  )
}

function pagesOf(table: SlideTable, { width, height }: Place): Cell[][][] {
  const pages: Cell[][][] = [[]]
  const full = height - headerHeight(table, width)
  let room = full
  for (const row of table.rows) {
    const needed = heightOfRow(
      row.map(({ text }) => text),
      table,
      width,
    )
    if (needed > room && pages.at(-1)?.length) {
      pages.push([])
      room = full
    }
    pages.at(-1)?.push(row)
    room -= needed
  }
  return pages
}

/** Coloured cells with their number; the more columns, the smaller the letters. */
export const gridTable = ({ caption, alt, columns, rows }: Grid): SlideTable => ({
  alt: `${caption}. ${alt}`,
  columns: [
    { header: '', width: Math.max(3, columns.length * 0.3) },
    ...columns.map((header) => ({ header, width: 1, align: 'center' as const })),
  ],
  rows: rows.map(({ label, cells }) => [{ text: label }, ...cells]),
  hasHeaders: true,
  letter: Math.max(smallest, 13 - Math.floor(columns.length / 3)),
})

/** Every tile on its place; a place without a tile is an empty cell. */
export function mapTable({ caption, alt, tiles }: TileMap): SlideTable {
  const wide = Math.max(0, ...tiles.map(({ column }) => column)) + 1
  const high = Math.max(0, ...tiles.map(({ row }) => row)) + 1
  const cellAt = (column: number, row: number): Cell => {
    const tile = tiles.find((one) => one.column === column && one.row === row)
    return tile ? { text: `${tile.label}: ${tile.text}`, tone: tile.tone } : { text: '' }
  }
  const places = (count: number) => Array.from({ length: count }, (_, at) => at)
  return {
    alt: `${caption}. ${alt}`,
    columns: places(wide).map(() => ({ header: '', width: 1, align: 'center' })),
    rows: places(high).map((row) => places(wide).map((column) => cellAt(column, row))),
    hasHeaders: false,
    letter: 12,
  }
}
