import type { Cell, Grid, TileMap } from '../paper.ts'
import { type Intro, introOf, noIntro, under } from './intro.ts'
import {
  bodyPlace,
  type Content,
  type Line,
  lineHeight,
  linesOn,
  type Place,
  type Slide,
  type SlideTable,
} from './model.ts'

/** Longer words go on in a row below it, so that a row fits on a slide. */
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

type Around = { intro?: Intro; legend?: readonly Cell[] }

/** Over as many slides as it needs, with its headers on each: on the first below its intro, on all above its legend in words. */
export function tableSlides(title: string, given: SlideTable, { intro = noIntro, legend = [] }: Around = {}): Slide[] {
  const table = { ...given, rows: given.rows.flatMap(goingOn) }
  const meaning = legend.map(({ text }) => text).filter((text) => text.trim() !== '')
  const foot = meaning.length === 0 ? 0 : 34
  const whole = { ...bodyPlace, height: bodyPlace.height - foot }
  const words: Content[] =
    meaning.length === 0 ? [] : [{ kind: 'words', lines: [inWords(meaning)], place: below(whole, foot) }]
  return pagesOf(table, [under(whole, intro), whole]).map((rows, at): Slide => {
    const place = at === 0 ? under(whole, intro) : whole
    const before = at === 0 ? introOf(whole, intro) : []
    return {
      title,
      look: 'content',
      content: [...before, { kind: 'table', table: { ...table, rows }, place }, ...words],
    }
  })
}

/** A row with long words as several: the next ones go on where the last ended, below the same name of the row. */
function goingOn(row: readonly Cell[]): Cell[][] {
  const pieces = row.map(({ text }) => piecesOf(text))
  const most = Math.max(1, ...pieces.map(({ length }) => length))
  return Array.from({ length: most }, (_, part) =>
    row.map((cell, at) => {
      const isName = at === 0 && pieces[0]?.length === 1
      return { ...cell, text: (isName ? cell.text : pieces[at]?.[part]) ?? '' }
    }),
  )
}

/** Words of at most so many letters at a time, cut between words where there are any. */
function piecesOf(text: string): string[] {
  const pieces = text.match(new RegExp(`[^]{1,${mostInCell - 1}}(?=\\s|$)|[^]{1,${mostInCell}}`, 'gu')) ?? ['']
  return pieces.map((piece, at) => `${at > 0 ? '… ' : ''}${piece.trim()}${at < pieces.length - 1 ? ' …' : ''}`)
}

const below = ({ top, height, ...rest }: Place, foot: number): Place => ({
  ...rest,
  top: top + height + 4,
  height: foot - 4,
})
const inWords = (meaning: readonly string[]): Line => ({
  runs: [{ text: meaning.join(' · ') }],
  mark: { kind: 'none' },
  look: 'small',
})

/** The rows of each slide; the first slide may have less room than the rest. */
function pagesOf(table: SlideTable, [first, rest]: readonly [Place, Place]): Cell[][][] {
  const pages: Cell[][][] = [[]]
  const header = headerHeight(table, rest.width)
  let room = first.height - header
  for (const row of table.rows) {
    const needed = heightOfRow(
      row.map(({ text }) => text),
      table,
      rest.width,
    )
    if (needed > room && pages.at(-1)?.length) {
      pages.push([])
      room = rest.height - header
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
