import ExcelJS from 'exceljs'
import { ignoredNodes, plainWorkbook, sheetLimits } from './plain-workbook.ts'
import { plainText } from './safe-text.ts'
import { spreadsheetLimits, type ZipLimits } from './zip-limits.ts'

// The other way round such a code can bring in characters that neither a page nor a database takes.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
const withoutControls = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')

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
  const workbook = new ExcelJS.Workbook()
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
