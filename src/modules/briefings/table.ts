import type { Tone } from './tones.ts'

export type Cell = { text: string; tone?: Tone }

/** `width` is a share of the line. */
export type Column = { header: string; width: number; align?: 'left' | 'center' | 'right' }

/** `isWhole` keeps the table on one page. */
export type Table = { kind: 'table'; caption: string | null; columns: Column[]; rows: Cell[][]; isWhole: boolean }

/** Short tables stay whole; a row takes as many lines as its fullest cell. */
export function table(caption: string | null, columns: Column[], rows: (string | Cell)[][]): Table {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)))
  return { kind: 'table', caption, columns, rows: cells, isWhole: tableLines(columns, cells) <= half }
}

/** Lines on a page, and characters on a line of the full width: on the safe side. */
export const page = 46
const half = page / 2 + 4
const line = 85
/** Lines in a table stand closer. */
const smaller = 0.9

export const linesOf = (words: string, share = 1): number =>
  Math.max(1, Math.ceil(words.length / Math.max(1, line * share)))

export function tableLines(columns: readonly Column[], rows: readonly Cell[][]): number {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const lines = rows.map((row) =>
    Math.max(1, ...row.map((cell, at) => linesOf(cell.text, (columns[at]?.width ?? 1) / whole))),
  )
  return lines.reduce((sum, count) => sum + smaller * count, 3)
}
