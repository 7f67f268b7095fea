import { finished } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { parse } from 'csv-parse'
import { type Cell, readSheets } from './read-sheets.ts'
import { plainText } from './safe-text.ts'

export type TableRow<Column extends string> = { line: number; cells: Record<Column, string> }
export type TableFault<Column extends string> = {
  line: number
  column: Column | null
  /** Without the module: `column_unknown`, `formula` … */
  reason: TableReason
  params?: Readonly<Record<string, string | number>>
}
export type TableReason =
  | 'file_empty'
  | 'file_too_large'
  | 'file_unreadable'
  | 'too_many_rows'
  | 'column_unknown'
  | 'column_twice'
  | 'column_missing'
  | 'formula'
/** `places`: in which column of the file, from 0, each known column stands. */
export type Table<Column extends string> = {
  rows: TableRow<Column>[]
  faults: TableFault<Column>[]
  places: ReadonlyMap<Column, number>
}
type Shape<Column extends string> = {
  /** Headings by column, in lower case; the first is what an export writes. */
  headings: Readonly<Record<Column, readonly [string, ...string[]]>>
  optional: readonly Column[]
  megabytes: number
  mostRows: number
  /** Columns with other headings are left out in place of a fault: an export that someone else decides on. */
  others?: 'ignored'
}

/** The name of a cell as a spreadsheet program shows it: `C5`. Place and line as in `Table`. */
export function cellName(place: number, line: number): string {
  const letters = 26
  const [high, low] = [Math.floor(place / letters) - 1, place % letters]
  const letter = (at: number) => String.fromCharCode('A'.charCodeAt(0) + at)
  return `${high >= 0 ? letter(high) : ''}${letter(low)}${line}`
}

/** `line` counts as a spreadsheet program does, from 1. */
export type Line = { line: number; cells: Cell[] }

/**
 * Reads a table with these headings as text: a spreadsheet (XLSX, its first sheet with rows) or CSV (semicolon, comma or
 * tab; UTF-8 or Windows-1252). Faults of the file, its header and its formulas come together; without a usable header
 * there are no rows.
 */
export async function readTable<Column extends string>(
  bytes: Uint8Array,
  shape: Shape<Column>,
): Promise<Table<Column>> {
  const read = await readLines(bytes, shape.megabytes)
  if ('reason' in read) return refused(read.reason, read.params)
  return tableIn(firstFilled(read.sheets), shape)
}

const refused = <Column extends string>(reason: TableReason, params?: TableFault<Column>['params']): Table<Column> => ({
  rows: [],
  faults: [{ line: 1, column: null, reason, ...(params ? { params } : {}) }],
  places: new Map(),
})

/** Finds the columns of a table under its header, the first of these lines. */
export function tableIn<Column extends string>(
  [header, ...rows]: readonly Line[],
  shape: Omit<Shape<Column>, 'megabytes'>,
): Table<Column> {
  if (!header || rows.length === 0) return refused('file_empty')
  if (rows.length > shape.mostRows) return refused('too_many_rows', { maximum: shape.mostRows })
  return underHeader(header, rows, shape)
}

const megabyte = 1024 * 1024

/** A sheet with the lines that hold something; CSV has no name. */
export type SheetLines = { name: string | null; lines: Line[] }
type Unread = { reason: TableReason; params?: Readonly<Record<string, string | number>> }

/** All sheets of a file as text, or why it can not be read. */
export async function readLines(bytes: Uint8Array, megabytes: number): Promise<{ sheets: SheetLines[] } | Unread> {
  if (bytes.byteLength === 0) return { reason: 'file_empty' }
  if (bytes.byteLength > megabytes * megabyte) return { reason: 'file_too_large', params: { maximum: megabytes } }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const sheets = isZip ? await sheetLines(bytes, megabytes * megabyte) : await csvLines(bytes)
  if (sheets === null) return { reason: 'file_unreadable' }
  const isFilled = ({ cells }: Line) => cells.some(({ text, fault }) => text.trim() !== '' || fault)
  return { sheets: sheets.map(({ name, lines }) => ({ name, lines: lines.filter(isFilled) })) }
}

const firstFilled = (sheets: readonly SheetLines[]): Line[] => sheets.find(({ lines }) => lines.length > 0)?.lines ?? []

/** The headings of a table as they stand in the file, to choose from; null when it can not be read. */
export async function headingsOf(bytes: Uint8Array, megabytes: number): Promise<string[] | null> {
  const read = await readLines(bytes, megabytes)
  return 'reason' in read ? null : headingsIn(firstFilled(read.sheets))
}

/** The headings in the first of these lines; null without one. */
export function headingsIn([header]: readonly Line[]): string[] | null {
  return header ? [...new Set(header.cells.map(({ text }) => text.trim()).filter((text) => text !== ''))] : null
}

async function sheetLines(bytes: Uint8Array, most: number): Promise<SheetLines[] | null> {
  const read = await readSheets(bytes, { entries: 200, total: 6 * most, ratio: 200 })
  if ('fault' in read) return null
  return read.sheets.map(({ name, rows }) => ({
    name,
    lines: rows.map((cells, index) => ({ line: index + 1, cells })),
  }))
}

/** Signs that are read at once: others get their turn in between. */
const partSize = 256 * 1024

async function csvLines(bytes: Uint8Array): Promise<SheetLines[] | null> {
  const text = textOf(bytes)
  // A byte that no text holds: a picture, an old XLS.
  if (text.includes('\0')) return null
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [';', '\t', ','].find((one) => first.includes(one)) ?? ';'
  const lines: Line[] = []
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (record: string[], { empty_lines: blank }) => {
      // The row that a spreadsheet program shows: a field may run over more lines of the file.
      lines.push({ line: lines.length + 1 + blank, cells: record.map((field) => ({ text: plainText(field) })) })
      return null
    },
  })
  const read = finished(parser.resume()).then(
    () => true,
    () => false,
  )
  for (let at = 0; at < text.length && !parser.destroyed; at += partSize) {
    parser.write(text.slice(at, at + partSize))
    await setImmediate()
  }
  parser.end()
  if (!(await read)) return null
  return [{ name: null, lines }]
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function underHeader<Column extends string>(
  header: Line,
  lines: readonly Line[],
  shape: Omit<Shape<Column>, 'megabytes'>,
): Table<Column> {
  const known = Object.keys(shape.headings) as Column[]
  const places = new Map<Column, number>()
  const faults: TableFault<Column>[] = []
  header.cells.forEach(({ text }, place) => {
    const heading = text.trim().toLowerCase()
    const column = known.find((one) => shape.headings[one].includes(heading))
    const told = { line: header.line, params: { heading: text.trim().slice(0, 60) } }
    if (heading === '') return
    if (!column) {
      if (shape.others !== 'ignored') faults.push({ ...told, column: null, reason: 'column_unknown' })
    } else if (places.has(column)) faults.push({ ...told, column, reason: 'column_twice' })
    else places.set(column, place)
  })
  for (const column of known.filter((one) => !places.has(one) && !shape.optional.includes(one)))
    faults.push({ line: header.line, column, reason: 'column_missing', params: { heading: shape.headings[column][0] } })
  if (faults.length > 0) return { rows: [], faults, places }
  const columnAt = new Map([...places].map(([column, place]) => [place, column]))
  for (const { line, cells } of lines)
    cells.forEach(({ fault }, place) => {
      if (fault) faults.push({ line, column: columnAt.get(place) ?? null, reason: 'formula' })
    })
  const textAt = ({ cells }: Line, column: Column) => cells[places.get(column) ?? -1]?.text.trim() ?? ''
  const rows = lines.map((line) => ({
    line: line.line,
    cells: Object.fromEntries(known.map((column) => [column, textAt(line, column)])) as Record<Column, string>,
  }))
  return { rows, faults, places }
}
