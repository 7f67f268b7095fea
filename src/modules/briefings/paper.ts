import type { Tone } from './tones.ts'

/** A paper before it has a file format: what is said, in order, without a word of markup. */
export type Paper = {
  title: string
  subject: string
  /** Day on which it was made, `YYYY-MM-DD`. */
  madeOn: string
  /** Printed above every page, such as "Fictieve gegevens". */
  mark: string | null
  blocks: Block[]
}

export type Cell = { text: string; tone?: Tone }

/** `width` is a share of the line. */
export type Column = { header: string; width: number; align?: 'left' | 'center' | 'right' }

/** `isWhole` keeps the table on one page. */
export type Table = { kind: 'table'; caption: string | null; columns: Column[]; rows: Cell[][]; isWhole: boolean }

/** Rows by columns of coloured cells with a number in each; `alt` says in words what is to be seen. */
export type Grid = {
  kind: 'grid'
  caption: string
  alt: string
  columns: string[]
  rows: { label: string; cells: Cell[] }[]
  legend: Cell[]
  /** Column headings stand upright along the column instead of across. */
  isUpright: boolean
}

/** Tiles on their place, counted from 0 at the top left. */
export type TileMap = {
  kind: 'tile-map'
  caption: string
  alt: string
  tiles: { column: number; row: number; label: string; text: string; tone: Tone }[]
  legend: Cell[]
}

export type Facts = { kind: 'facts'; facts: { term: string; text: string }[] }

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'new-page' }
  | { kind: 'text'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'notice'; text: string }
  | { kind: 'list'; items: string[]; isNumbered?: boolean }
  | { kind: 'contents'; title: string }
  | { kind: 'together'; blocks: Block[] }
  | Facts
  | Table
  | Grid
  | TileMap

export const newPage: Block = { kind: 'new-page' }
export const heading = (level: 1 | 2 | 3, words: string): Block => ({ kind: 'heading', level, text: words })
export const text = (words: string): Block => ({ kind: 'text', text: words })

/** Short tables stay whole; a row takes as many lines as its fullest cell. */
export function table(caption: string | null, columns: Column[], rows: (string | Cell)[][]): Table {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)))
  return { kind: 'table', caption, columns, rows: cells, isWhole: tableLines(columns, cells) <= half }
}

/** Lines on a page, and characters on a line of the full width: on the safe side. */
const page = 46
const half = page / 2 + 4
const line = 85
/** Lines in a table stand closer. */
const smaller = 0.9

const linesOf = (words: string, share = 1): number => Math.max(1, Math.ceil(words.length / Math.max(1, line * share)))

function tableLines(columns: readonly Column[], rows: readonly Cell[][]): number {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const lines = rows.map((row) =>
    Math.max(1, ...row.map((cell, at) => linesOf(cell.text, (columns[at]?.width ?? 1) / whole))),
  )
  return lines.reduce((sum, count) => sum + smaller * count, 3)
}

function height(block: Block): number {
  if (block.kind === 'together') return block.blocks.reduce((sum, one) => sum + height(one), 0)
  if (block.kind === 'table') return tableLines(block.columns, block.rows)
  if (block.kind === 'grid') return block.rows.length + 10
  if (block.kind === 'tile-map') return page
  if (block.kind === 'list') return block.items.reduce((sum, item) => sum + linesOf(item), 1)
  if (block.kind === 'facts') return block.facts.reduce((sum, fact) => sum + linesOf(fact.text, 0.7), 1)
  if (block.kind === 'contents' || block.kind === 'new-page') return page
  return linesOf(block.text) + 1
}

/** Blocks that belong on one page, as far as they fit: what is longer runs on, so that nothing falls off a page. */
export function together(...blocks: Block[]): Block[] {
  return height({ kind: 'together', blocks }) > page - 6 ? blocks : [{ kind: 'together', blocks }]
}

/** At most so many characters, the last an ellipsis: for a place that can't grow. */
export const short = (words: string, most: number): string =>
  [...words].length <= most
    ? words
    : `${[...words]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
