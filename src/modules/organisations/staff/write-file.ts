import { addSheet, type Column as Cells, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { columns, kindWord } from './model.ts'
import type { Employed } from './queries.ts'
import { headings } from './read-file.ts'

const width = { name: 32, mail: 36, unit: 28, function: 32 } as const

/** The columns of a staff file, as `addSheet` and `csvOf` take them; without rows it is the empty form to fill in. */
export const staffColumns: Cells<Employed>[] = columns.map((column) => ({
  header: headings[column][0],
  ...(column in width ? { width: width[column as keyof typeof width] } : {}),
  value: (row) => (column === 'kind' ? kindWord(row.kind) : row[column]),
}))

/** A staff file that `previewStaff` reads back; without rows it is the empty form to fill in. */
export async function writeStaffFile(
  staff: readonly Employed[],
  title: string,
  form: 'xlsx' | 'csv',
): Promise<{ name: string; content: string | Uint8Array }> {
  if (form === 'csv') return { name: 'personeel.csv', content: csvOf(staffColumns, staff) }
  const workbook = newWorkbook()
  addSheet(workbook, title, staffColumns, [...staff])
  return { name: 'personeel.xlsx', content: await workbookBytes(workbook) }
}
