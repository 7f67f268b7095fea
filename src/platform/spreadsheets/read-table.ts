import { parse } from 'csv-parse/sync'
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

type Line = { line: number; cells: Cell[] }

/**
 * Reads a table with these headings as text: a spreadsheet (XLSX, its first sheet with rows) or CSV (semicolon, comma or
 * tab; UTF-8 or Windows-1252). Faults of the file, its header and its formulas come together; without a usable header
 * there are no rows.
 */
export async function readTable<Column extends string>(
  bytes: Uint8Array,
  shape: Shape<Column>,
): Promise<Table<Column>> {
  const refused = (reason: TableReason, params?: TableFault<Column>['params']): Table<Column> => ({
    rows: [],
    faults: [{ line: 1, column: null, reason, ...(params ? { params } : {}) }],
    places: new Map(),
  })
  if (bytes.byteLength === 0) return refused('file_empty')
  if (bytes.byteLength > shape.megabytes * megabyte) return refused('file_too_large', { maximum: shape.megabytes })
  const lines = await linesOf(bytes, shape.megabytes)
  if (!lines) return refused('file_unreadable')
  const [header, ...rows] = lines
  if (!header || rows.length === 0) return refused('file_empty')
  if (rows.length > shape.mostRows) return refused('too_many_rows', { maximum: shape.mostRows })
  return underHeader(header, rows, shape)
}

const megabyte = 1024 * 1024

/** The lines that hold something. */
async function linesOf(bytes: Uint8Array, megabytes: number): Promise<Line[] | null> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const lines = isZip ? await sheetLines(bytes, megabytes * megabyte) : csvLines(bytes)
  return lines === null
    ? null
    : lines.filter(({ cells }) => cells.some(({ text, fault }) => text.trim() !== '' || fault))
}

/** The headings of a table as they stand in the file, to choose from; null when it can not be read. */
export async function headingsOf(bytes: Uint8Array, megabytes: number): Promise<string[] | null> {
  if (bytes.byteLength === 0 || bytes.byteLength > megabytes * megabyte) return null
  const [header] = (await linesOf(bytes, megabytes)) ?? []
  return header ? [...new Set(header.cells.map(({ text }) => text.trim()).filter((text) => text !== ''))] : null
}

async function sheetLines(bytes: Uint8Array, most: number): Promise<Line[] | null> {
  const read = await readSheets(bytes, { entries: 200, total: 6 * most, ratio: 200 })
  if ('fault' in read) return null
  const sheet = read.sheets.find(({ rows }) => rows.some((cells) => cells.some(({ text }) => text !== '')))
  return (sheet?.rows ?? []).map((cells, index) => ({ line: index + 1, cells }))
}

function csvLines(bytes: Uint8Array): Line[] | null {
  const text = textOf(bytes)
  // A byte that no text holds: a picture, an old XLS.
  if (text.includes('\0')) return null
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [';', '\t', ','].find((one) => first.includes(one)) ?? ';'
  const lines: Line[] = []
  try {
    parse(text, {
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
  } catch {
    return null
  }
  return lines
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function underHeader<Column extends string>(header: Line, lines: readonly Line[], shape: Shape<Column>): Table<Column> {
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
