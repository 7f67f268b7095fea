import { parse } from 'csv-parse/sync'
import { type Cell, plainText, readSheets } from '#platform/spreadsheets'
import { type Column, columns, optionalColumns, type StaffFault, type StaffReason, staffFault } from './model.ts'

/** A row as text, by column; a column that the file leaves out is empty. */
export type TextRow = { line: number; cells: Record<Column, string> }
/** `places`: in which column of the file, from 0, each known column stands. */
export type TextRows = {
  rows: TextRow[]
  leftOut: Column[]
  faults: StaffFault[]
  places: ReadonlyMap<Column, number>
}

const megabyte = 1024 * 1024
export const largestFile = 10 * megabyte
const limits = { entries: 200, total: 60 * megabyte, ratio: 200 }
const mostRows = 50_000

/** Headings of a file, Dutch first; the first one is what an export writes. */
export const headings: Record<Column, readonly [string, ...string[]]> = {
  number: ['personeelsnummer', 'nummer', 'personnel number', 'number'],
  name: ['naam', 'name'],
  mail: ['e-mail', 'email', 'e-mailadres', 'mail'],
  unitCode: ['afdelingscode', 'unit code'],
  unit: ['afdeling', 'unit'],
  parent: ['bovenliggende afdeling', 'parent unit'],
  function: ['functie', 'function'],
  kind: ['soort', 'kind'],
  manager: ['manager personeelsnummer', 'personeelsnummer manager', 'manager', 'manager number'],
  startsOn: ['begindatum', 'start date'],
  endsOn: ['einddatum', 'end date'],
}

const fault = (line: number, reason: StaffReason, params?: StaffFault['params'], column: Column | null = null) =>
  staffFault(line, column, reason, params)
const refused = (...faults: StaffFault[]): TextRows => ({
  rows: [],
  leftOut: [],
  faults,
  places: new Map(),
})

/** The name of a cell as a spreadsheet program shows it: `C5`; null when the fault is not in one cell. */
export function cellAt(places: ReadonlyMap<Column, number>, { line, column }: StaffFault): string | null {
  const place = column === null ? undefined : places.get(column)
  if (place === undefined) return null
  const [high, low] = [Math.floor(place / letters) - 1, place % letters]
  const letter = (at: number) => String.fromCharCode('A'.charCodeAt(0) + at)
  return `${high >= 0 ? letter(high) : ''}${letter(low)}${line}`
}
const letters = 26

/**
 * Reads a spreadsheet (XLSX, its first sheet with rows) or CSV (semicolon, comma or tab; UTF-8 or Windows-1252) as text.
 * Faults of the file, its header and its formulas come together; without a usable header there are no rows.
 */
export async function readStaffFile(bytes: Uint8Array): Promise<TextRows> {
  if (bytes.byteLength === 0) return refused(fault(1, 'file_empty'))
  if (bytes.byteLength > largestFile) return refused(fault(1, 'file_too_large', { maximum: largestFile / megabyte }))
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const read = isZip ? await sheetLines(bytes) : csvLines(bytes)
  if ('faults' in read) return read
  const filled = read.lines.filter(({ cells }) => cells.some(({ text, fault: wrong }) => text !== '' || wrong))
  const [header, ...rows] = filled
  if (!header) return refused(fault(1, 'file_empty'))
  if (rows.length > mostRows) return refused(fault(1, 'too_many_rows', { maximum: mostRows }))
  return underHeader(header, rows)
}

type Line = { line: number; cells: Cell[] }
type Lines = { lines: Line[] } | TextRows

async function sheetLines(bytes: Uint8Array): Promise<Lines> {
  const read = await readSheets(bytes, limits)
  if ('fault' in read) return refused(fault(1, 'file_unreadable'))
  const sheet = read.sheets.find(({ rows }) => rows.some((cells) => cells.some(({ text }) => text !== '')))
  return { lines: (sheet?.rows ?? []).map((cells, index) => ({ line: index + 1, cells })) }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function csvLines(bytes: Uint8Array): Lines {
  const text = textOf(bytes)
  // A byte that no text holds: a picture, an old XLS.
  if (text.includes('\0')) return refused(fault(1, 'file_unreadable'))
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [';', '\t', ','].find((one) => first.includes(one)) ?? ';'
  const lines: Line[] = []
  try {
    parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], info) => {
        lines.push({ line: info.lines, cells: record.map((field) => ({ text: plainText(field) })) })
        return null
      },
    })
    return { lines }
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1
    return refused(fault(line, 'csv_broken'))
  }
}

function underHeader(header: Line, lines: readonly Line[]): TextRows {
  const places = new Map<Column, number>()
  const faults: StaffFault[] = []
  header.cells.forEach(({ text }, place) => {
    const heading = text.trim().toLowerCase()
    if (heading === '') return
    const column = columns.find((one) => headings[one].includes(heading))
    if (!column) faults.push(fault(header.line, 'column_unknown', { heading: text.trim().slice(0, 60) }))
    else if (places.has(column))
      faults.push(fault(header.line, 'column_twice', { heading: headings[column][0] }, column))
    else places.set(column, place)
  })
  const leftOut = columns.filter((column) => !places.has(column))
  const isOptional = (column: Column) => optionalColumns.some((one) => one === column)
  for (const column of leftOut.filter((one) => !isOptional(one)))
    faults.push(fault(header.line, 'column_missing', { heading: headings[column][0] }, column))
  if (faults.length > 0) return refused(...faults)
  const last = Math.max(...places.values())
  for (const { line, cells } of lines) {
    for (const cell of cells)
      if (cell.fault) faults.push(fault(line, 'formula', { cell: cell.fault.split(':')[0] ?? '' }))
    if (cells.slice(last + 1).some(({ text }) => text.trim() !== '')) faults.push(fault(line, 'too_many_cells'))
  }
  return {
    rows: lines.map((line) => ({ line: line.line, cells: cellsOf(line.cells, places) })),
    leftOut,
    faults,
    places,
  }
}

function cellsOf(cells: readonly Cell[], places: ReadonlyMap<Column, number>): Record<Column, string> {
  const at = (column: Column) => cells[places.get(column) ?? -1]?.text.trim() ?? ''
  return {
    number: at('number'),
    name: at('name'),
    mail: at('mail'),
    unitCode: at('unitCode'),
    unit: at('unit'),
    parent: at('parent'),
    function: at('function'),
    kind: at('kind'),
    manager: at('manager'),
    startsOn: at('startsOn'),
    endsOn: at('endsOn'),
  }
}
