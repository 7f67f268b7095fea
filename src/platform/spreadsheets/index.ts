import ExcelJS from 'exceljs'
import { cellText, safeText } from './safe-text.ts'

export { type Cell, readSheets, type Sheet } from './read-sheets.ts'
export {
  cellName,
  headingsIn,
  headingsOf,
  type Line,
  readLines,
  readTable,
  type SheetLines,
  type Table,
  type TableFault,
  type TableRow,
  tableIn,
} from './read-table.ts'
export { cellText, plainText, safeText } from './safe-text.ts'
export { spreadsheetLimits, type ZipLimits, zipFault } from './zip-limits.ts'
export type Workbook = ExcelJS.Workbook
export type Worksheet = ExcelJS.Worksheet

export const newWorkbook = (): ExcelJS.Workbook => new ExcelJS.Workbook()

type WithRanges = ExcelJS.Worksheet & {
  dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void }
}

/**
 * Lets every cell of a column below its header be chosen from a list. As one range: for cells that get theirs one by one the writer
 * makes ranges that overlap from the tenth row on.
 */
export function letChoose(sheet: ExcelJS.Worksheet, column: number, rule: Omit<ExcelJS.DataValidation, 'type'>): void {
  if (sheet.rowCount < 2) return
  const { letter } = sheet.getColumn(column)
  const { dataValidations } = sheet as WithRanges
  dataValidations.add(`${letter}2:${letter}${sheet.rowCount}`, { type: 'list', ...rule })
}

/** The bytes of a workbook. */
export const workbookBytes = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer())

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
