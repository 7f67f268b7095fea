import { parse } from 'csv-parse/sync'
import { type Cell, plainText, readSheets } from '#platform/spreadsheets'
import { type Column, columns, headings } from './columns.ts'

/** What is wrong in a file, in which cell as a spreadsheet program names it; `reason` is a key of the texts. */
export type RowFault = { cell: string; reason: string; params?: Readonly<Record<string, string>> }
/** A row as text by column, with the cell of each; a column that the file leaves out is absent. */
export type TextRow = { line: number; cells: Partial<Record<Column, string>>; places: ReadonlyMap<Column, number> }
type Read = { rows: TextRow[]; faults: RowFault[] }

export const mostRows = 500
const largest = 2 * 1024 * 1024
const limits = { entries: 200, total: 40 * 1024 * 1024, ratio: 200 }
const letters = 26

/** `C5` for the third column of line 5. */
export function cellName(place: number, line: number): string {
  const letter = (at: number) => String.fromCharCode('A'.charCodeAt(0) + at)
  const high = Math.floor(place / letters) - 1
  return `${high >= 0 ? letter(high) : ''}${letter(place % letters)}${line}`
}

const fault = (cell: string, reason: string, params?: RowFault['params']): RowFault => ({
  cell,
  reason: `assessments.actions_${reason}`,
  ...(params ? { params } : {}),
})
const refused = (...faults: RowFault[]): Read => ({ rows: [], faults })

/** Reads the first sheet with rows of a spreadsheet, or CSV with semicolons, commas or tabs, as text under known headings. */
export async function readRows(bytes: Uint8Array): Promise<Read> {
  if (bytes.byteLength === 0) return refused(fault('A1', 'file_empty'))
  if (bytes.byteLength > largest) return refused(fault('A1', 'file_too_large'))
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const lines = isZip ? await sheetLines(bytes) : csvLines(bytes)
  if (lines === null) return refused(fault('A1', 'file_unreadable'))
  const filled = lines.filter(({ cells }) => cells.some(({ text, fault: wrong }) => text.trim() !== '' || wrong))
  const [header, ...rows] = filled
  if (!header || rows.length === 0) return refused(fault('A1', 'file_empty'))
  if (rows.length > mostRows) return refused(fault('A1', 'file_too_large'))
  return underHeader(header, rows)
}

type Line = { line: number; cells: Cell[] }

async function sheetLines(bytes: Uint8Array): Promise<Line[] | null> {
  const read = await readSheets(bytes, limits)
  if ('fault' in read) return null
  const sheet = read.sheets.find(({ rows }) => rows.some((cells) => cells.some(({ text }) => text !== '')))
  return (sheet?.rows ?? []).map((cells, index) => ({ line: index + 1, cells }))
}

function csvLines(bytes: Uint8Array): Line[] | null {
  const text = textOf(bytes)
  if (text.includes('\0')) return null
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [';', '\t', ','].find((one) => first.includes(one)) ?? ';'
  try {
    const records: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true })
    return records.map((record, at) => ({
      line: at + 1,
      cells: record.map((field) => ({ text: plainText(field) })),
    }))
  } catch {
    return null
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function underHeader(header: Line, lines: readonly Line[]): Read {
  const places = new Map<Column, number>()
  const faults: RowFault[] = []
  header.cells.forEach(({ text }, place) => {
    const heading = text.trim().toLowerCase()
    if (heading === '') return
    const column = columns.find((one) => headings[one].includes(heading))
    const told = { heading: text.trim().slice(0, 60) }
    if (!column) faults.push(fault(cellName(place, header.line), 'column_unknown', told))
    else if (places.has(column)) faults.push(fault(cellName(place, header.line), 'column_twice', told))
    else places.set(column, place)
  })
  if (!places.has('title')) faults.push(fault(`A${header.line}`, 'column_missing', { heading: headings.title[0] }))
  if (faults.length > 0) return refused(...faults)
  const rows = lines.map(({ line, cells }): TextRow => {
    cells.forEach((cell, place) => {
      if (cell.fault) faults.push(fault(cellName(place, line), 'formula'))
    })
    const read = [...places].map(([column, place]) => [column, cells[place]?.text.trim() ?? ''] as const)
    return { line, cells: Object.fromEntries(read), places }
  })
  return { rows, faults }
}
