import type { Language } from '#platform/language'
import type { Chart } from './charts/model.ts'
import type { HouseStyle } from './house/model.ts'
import { type Cell, linesOf, page, type Table, tableLines } from './table.ts'
import type { Tone } from './tones.ts'

export { type Cell, type Column, type Table, table } from './table.ts'

/** A paper before it has a file format: what is said, in order, without a word of markup. Plain data: JSON keeps all of it. */
export type Paper = {
  title: string
  subject: string
  language: Language
  /** Day on which it was made, `YYYY-MM-DD`. */
  madeOn: string
  /** Printed above every page, such as "Fictieve gegevens". */
  mark: string | null
  blocks: Block[]
  /** What a presentation shows, when that is not all of it. */
  slides?: Block[]
  /** What the spreadsheet and the CSV hold. */
  figures: Sheet[]
  style: HouseStyle
}

/** A sheet of figures: one value a column in every row, null for none. */
export type Sheet = {
  name: string
  columns: SheetColumn[]
  rows: (string | number | null)[][]
  /** So many columns on the left stay in sight; 1 when left out. */
  fixedColumns?: number
}
/** `format` is a number format of a spreadsheet, such as `0%`; `width` in characters. */
export type SheetColumn = { header: string; width: number; format?: string }

/**
 * Words in one style; `href` is an address that starts with https, http or mailto. `lang` when they are not in the language of the
 * paper. `page` is the mark of a heading: a PDF leads there and tells its page.
 */
export type Run = { text: string; bold?: true; italic?: true; href?: string; lang?: Language; page?: string }
export type Words = string | Run[]
export const runsOf = (words: Words): Run[] => (typeof words === 'string' ? [{ text: words }] : words)
/** `start` is the first number of a numbered list, 1 when left out. */
export type List = { kind: 'list'; items: Item[]; isNumbered?: boolean; start?: number }
export type Item = Words | { words: Words; inner: List[] }
export const inItem = (item: Item): { words: Words; inner: List[] } =>
  typeof item === 'object' && 'words' in item ? item : { words: item, inner: [] }
export const spoken = (words: Words): string =>
  runsOf(words)
    .map((run) => run.text)
    .join('')

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
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; mark?: string; lang?: Language }
  | { kind: 'new-page' }
  | { kind: 'text'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'notice'; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'contents'; title: string }
  /** `isPage`: fills what is left of the page, in smaller letters when it must. */
  | { kind: 'together'; blocks: Block[]; isPage?: boolean }
  | List
  | Facts
  | Table
  | Grid
  | TileMap
  | Chart

export const newPage: Block = { kind: 'new-page' }
export const heading = (level: 1 | 2 | 3, words: string): Block => ({ kind: 'heading', level, text: words })
export const text = (words: string): Block => ({ kind: 'text', text: words })
export const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs })

const listLines = ({ items }: List): number =>
  items.reduce((sum, item) => {
    const { words, inner } = inItem(item)
    return sum + linesOf(spoken(words)) + inner.reduce((more, one) => more + listLines(one), 0)
  }, 1)

function height(block: Block): number {
  if (block.kind === 'together') return block.blocks.reduce((sum, one) => sum + height(one), 0)
  if (block.kind === 'table') return tableLines(block.columns, block.rows)
  if (block.kind === 'grid') return block.rows.length + 10
  if (block.kind === 'tile-map') return page
  if (block.kind === 'list') return listLines(block)
  if (block.kind === 'facts') return block.facts.reduce((sum, fact) => sum + linesOf(fact.text, 0.7), 1)
  if (block.kind === 'chart') return page / 2 + tableLines(block.table.columns, block.table.rows)
  if (block.kind === 'paragraph') return linesOf(spoken(block.runs)) + 1
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
