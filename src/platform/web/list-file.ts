import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download } from './download.ts'

type Named = { name: string; title: string }

/** Rows as the file that the address asks for: CSV or a spreadsheet (`name` without ending). */
export const listFile = <T>(
  request: Request,
  named: Named,
  columns: readonly Column<T>[],
  rows: readonly T[],
): Promise<Response> => fileIn(new URL(request.url).pathname.endsWith('.csv') ? 'csv' : 'xlsx', named, columns, rows)

/** Rows as a file of this form. */
export async function fileIn<T>(
  form: 'csv' | 'xlsx',
  { name, title }: Named,
  columns: readonly Column<T>[],
  rows: readonly T[],
): Promise<Response> {
  if (form === 'csv') return download(`${name}.csv`, csvOf(columns, rows))
  const workbook = newWorkbook()
  addSheet(workbook, title.slice(0, longestTitle), columns, rows)
  return download(`${name}.xlsx`, await workbookBytes(workbook))
}

/** What a spreadsheet program takes as the name of a sheet. */
const longestTitle = 31
