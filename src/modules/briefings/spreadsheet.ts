import { addSheet, cellText, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { frameWords } from './frame.ts'
import { settled } from './office-file.ts'
import { type Paper, type Sheet, short } from './paper.ts'
import { everyText, plainText } from './printable.ts'

type Worksheet = ReturnType<typeof addSheet>

/** A cell takes 32,767 characters, with room for what makes a text safe. */
const mostInCell = 32_000

/** The figures of a paper as a spreadsheet (XLSX): numbers are numbers, and no text can be taken for a formula. */
export async function paperSpreadsheet(given: Paper): Promise<Uint8Array> {
  const paper = everyText(given, (text) => short(plainText(text), mostInCell))
  const workbook = newWorkbook()
  workbook.title = paper.title
  workbook.subject = paper.subject
  workbook.creator = paper.style.name
  workbook.lastModifiedBy = paper.style.name
  workbook.created = workbook.modified = new Date(`${paper.madeOn}T12:00:00Z`)
  for (const sheet of paper.figures) setPage(figuresOf(workbook, sheet), paper)
  return settled(await workbookBytes(workbook), paper.madeOn)
}

/** It can be filtered and sorted by its first row, and its first columns stay in sight. */
function figuresOf(
  workbook: ReturnType<typeof newWorkbook>,
  { name, columns, rows, fixedColumns = 1 }: Sheet,
): Worksheet {
  const valued = columns.map(({ header, width }, at) => ({
    header: cellText(header),
    width,
    value: (row: Sheet['rows'][number]) => row[at] ?? null,
  }))
  const sheet = addSheet(workbook, name, valued, rows)
  sheet.views = [{ state: 'frozen', xSplit: fixedColumns, ySplit: 1 }]
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  for (const [at, { format }] of columns.entries()) if (format) sheet.getColumn(at + 1).numFmt = format
  return sheet
}

/** How a sheet looks and prints: its first row stands out and comes back on every page, above it what is made up. */
function setPage(sheet: Worksheet, { title, mark, madeOn, language }: Paper): void {
  const words = frameWords(language, madeOn)
  const plain = (text: string) => short(text, 80).replaceAll('&', '&&')
  sheet.getRow(1).alignment = { vertical: 'bottom', wrapText: true }
  sheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDCE6EE' } }
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  }
  sheet.headerFooter = {
    oddHeader: `&L${plain(title)}${mark ? `&R${plain(mark)}` : ''}`,
    oddFooter: `&L${words.day}&R${words.page('&P', '&N')}`,
  }
}
