import ExcelJS from 'exceljs'
import { ignoredNodes, plainWorkbook, sheetLimits } from './plain-workbook.ts'
import { spreadsheetLimits, type ZipLimits } from './zip-limits.ts'

export { spreadsheetLimits, type ZipLimits, zipFault } from './zip-limits.ts'
export type Workbook = ExcelJS.Workbook
export type Worksheet = ExcelJS.Worksheet

export const newWorkbook = (): ExcelJS.Workbook => new ExcelJS.Workbook()

/**
 * Text that a spreadsheet program must not take for a formula gets an apostrophe before it (CSV injection), and so does
 * text that has one already: else `plainText` would take that off.
 */
export const safeText = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
/** Undoes `safeText`. */
export const plainText = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

/**
 * Text as it goes into a cell: safe, and with `_x0041_` written so that no program reads the letter A in it (ISO/IEC
 * 29500-1, 22.9.2.19).
 */
export const cellText = (text: string): string => safeText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

// The other way round such a code can bring in characters that neither a page nor a database takes.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
const withoutControls = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')

/** The bytes of a workbook. */
export const workbookBytes = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer())

export type Cell = { text: string; fault?: string }
export type Sheet = { name: string; rows: Cell[][] }

/**
 * Reads every sheet as text. The zip is unpacked by ourselves within the limits, and the reader gets nothing else; a
 * formula is a fault of its cell, never calculated. A row without values is an empty list.
 * @returns the sheets, or what is wrong with the file as a whole
 */
export async function readSheets(
  bytes: Uint8Array,
  limits: ZipLimits = spreadsheetLimits,
): Promise<{ sheets: Sheet[] } | { fault: string }> {
  const plain = plainWorkbook(bytes, limits)
  if ('fault' in plain) return plain
  const workbook = newWorkbook()
  try {
    const { rows: maxRows, columns: maxCols } = sheetLimits
    // exceljs asks for its own, older Buffer type, and its types do not know these options together.
    await workbook.xlsx.load(
      plain.bytes.slice().buffer as never,
      { ignoreNodes: ignoredNodes, maxRows, maxCols } as never,
    )
  } catch {
    return { fault: 'this is no spreadsheet that can be read (XLSX)' }
  }
  const large = workbook.worksheets.find(isTooLarge)
  if (large)
    return { fault: `sheet ${large.name} has more than ${sheetLimits.rows} rows or ${sheetLimits.columns} columns` }
  return { sheets: workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) })) }
}

/** Counts before anything walks along the rows or cells: one cell in a far corner makes both endless. */
function isTooLarge(sheet: ExcelJS.Worksheet): boolean {
  if (sheet.rowCount > sheetLimits.rows) return true
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    if ((sheet.findRow(number)?.cellCount ?? 0) > sheetLimits.columns) return true
  }
  return false
}

function rowsOf(sheet: ExcelJS.Worksheet): Cell[][] {
  const rows: Cell[][] = []
  sheet.eachRow((row, number) => {
    while (rows.length < number - 1) rows.push([])
    const cells: Cell[] = []
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cellOf(cell)))
    rows.push(cells)
  })
  return rows
}

function cellOf(cell: ExcelJS.Cell): Cell {
  const { value } = cell
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'object') {
    if ('formula' in value || 'sharedFormula' in value)
      return { text: '', fault: `${cell.address}: holds a formula; type the value itself` }
    if (value instanceof Date) return { text: value.toISOString().slice(0, 10) }
    if ('richText' in value) return { text: withoutControls(value.richText.map(({ text }) => text).join('')) }
    if ('text' in value) return { text: String(value.text) }
    if ('error' in value) return { text: '', fault: `${cell.address}: holds an error (${value.error})` }
  }
  return { text: plainText(withoutControls(String(value))) }
}

export type Column<T> = { header: string; width?: number; value: (row: T) => string | number | null }

/** Adds a sheet with a bold, frozen header row; texts are made safe. */
export function addSheet<T>(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ header, width }) => ({ header, width: width ?? Math.max(12, header.length + 2) }))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) {
    const added = sheet.addRow(columns.map(({ value }) => cellValue(value(row))))
    added.alignment = { vertical: 'top', wrapText: true }
  }
  return sheet
}

const cellValue = (value: string | number | null) => (typeof value === 'string' ? cellText(value) : value)

/** The same rows as CSV for Dutch spreadsheet programs: semicolons, UTF-8 with BOM, CRLF. */
export function csvOf<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const field = (value: string | number | null) => {
    const text = typeof value === 'string' ? safeText(value) : value === null ? '' : String(value).replace('.', ',')
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const lines = [
    columns.map(({ header }) => field(header)),
    ...rows.map((row) => columns.map(({ value }) => field(value(row)))),
  ]
  return `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`
}
