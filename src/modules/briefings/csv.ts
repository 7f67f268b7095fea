import { csvOf } from '#platform/spreadsheets'
import { frameWords } from './frame.ts'
import type { Paper } from './paper.ts'
import { everyText, plainText } from './printable.ts'

/** Every figure of a paper on a line of its own, all sheets in one file: sheet, number of the row, its first value, column, value. */
export function paperCsv(given: Paper): Uint8Array {
  const { figures, language, madeOn } = everyText(given, plainText)
  const { csv } = frameWords(language, madeOn)
  const lines = figures.flatMap(({ name, columns, rows }) =>
    rows.flatMap((row, number) =>
      columns.flatMap(({ header }, at) => {
        const value = row[at] ?? null
        return value === null ? [] : [[name, number + 1, row[0] ?? null, header, value]]
      }),
    ),
  )
  const columns = [csv.sheet, csv.row, csv.name, csv.column, csv.value].map((header, at) => ({
    header,
    value: (line: (string | number | null)[]) => line[at] ?? null,
  }))
  return Buffer.from(csvOf(columns, lines), 'utf8')
}
