import type { Language } from '#platform/language'
import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import type { ListedItem } from './queries.ts'
import type { Code } from './schema.ts'
import { texts } from './texts.ts'

/** The texts with the codes that count as a file; a spreadsheet holds the code book too. */
export async function writeCodings(
  { book, items }: { book: readonly Code[]; items: readonly ListedItem[] },
  form: 'xlsx' | 'csv',
  language: Language,
): Promise<{ name: string; content: string | Uint8Array }> {
  const t = texts[language]
  const titles = new Map(book.map(({ id, title }) => [id, title]))
  const columns: Column<ListedItem>[] = [
    { header: t.list.municipality, width: 24, value: ({ item }) => item.finding.municipality },
    { header: t.item.norms, value: ({ item }) => item.finding.norms.join(', ') },
    { header: t.list.kind, value: ({ item }) => t.kinds[item.kind] },
    { header: t.list.text, width: 60, value: ({ item }) => item.text },
    { header: t.codes, width: 40, value: ({ codes }) => codes.map((code) => titles.get(code) ?? '').join('\n') },
    { header: t.state, value: ({ state }) => t.states[state] },
  ]
  if (form === 'csv') return { name: 'codes.csv', content: csvOf(columns, items) }
  const workbook = newWorkbook()
  addSheet(workbook, t.items, columns, items)
  const codeColumns: Column<Code>[] = [
    { header: t.code, width: 40, value: ({ title }) => title },
    { header: t.form.description, width: 60, value: ({ description }) => description },
    { header: t.form.seedWords, width: 40, value: ({ seedWords }) => seedWords.join('\n') },
    { header: t.form.examples, width: 60, value: ({ examples }) => examples.join('\n') },
  ]
  addSheet(workbook, t.title, codeColumns, book)
  return { name: 'codes.xlsx', content: await workbookBytes(workbook) }
}
