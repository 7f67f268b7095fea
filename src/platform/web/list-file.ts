import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download } from './download.ts'

/** Rows as the file that the address asks for: CSV or a spreadsheet (`name` without ending). */
export async function listFile<T>(
  request: Request,
  { name, title }: { name: string; title: string },
  columns: readonly Column<T>[],
  rows: readonly T[],
): Promise<Response> {
  if (new URL(request.url).pathname.endsWith('.csv')) return download(`${name}.csv`, csvOf(columns, rows))
  const workbook = newWorkbook()
  addSheet(workbook, title.slice(0, longestTitle), columns, rows)
  return download(`${name}.xlsx`, await workbookBytes(workbook))
}

/** What a spreadsheet program takes as the name of a sheet. */
const longestTitle = 31
