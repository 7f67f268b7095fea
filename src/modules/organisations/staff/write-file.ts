import type { Column as Cells } from '#platform/spreadsheets'
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
