import type { Language } from '#platform/language'
import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { headings } from './check-rows.ts'
import type { ListedFinding } from './queries.ts'
import { texts } from './texts.ts'

const heading = (column: keyof typeof headings) => {
  const [first] = headings[column]
  return first.charAt(0).toUpperCase() + first.slice(1)
}

/** The columns of a file that `previewFindings` reads back, in Dutch as that reads. */
function columnsOf(): Column<ListedFinding>[] {
  const { severities, sources } = texts.nl
  return [
    { header: heading('municipality'), width: 24, value: ({ municipality }) => municipality },
    { header: heading('norms'), value: ({ norms }) => norms.join(', ') },
    { header: heading('severity'), value: ({ severity }) => severities[severity] },
    { header: heading('source'), value: ({ source }) => sources[source] },
    { header: heading('text'), width: 60, value: ({ text }) => text },
    { header: heading('quote'), width: 40, value: ({ quote }) => quote },
    { header: heading('foundOn'), value: ({ foundOn }) => foundOn },
    {
      header: heading('recommendations'),
      width: 50,
      value: ({ recommendations }) => recommendations.map(({ text }) => text).join('\n'),
    },
    { header: heading('reportTitle'), width: 28, value: ({ reportTitle }) => reportTitle },
    { header: heading('reportYear'), value: ({ reportYear }) => reportYear },
  ]
}

/** Findings as a file that can be read in again; without any it is the empty form to fill in. */
export async function writeFindings(
  found: readonly ListedFinding[],
  form: 'xlsx' | 'csv',
  language: Language,
): Promise<{ name: string; content: string | Uint8Array }> {
  if (form === 'csv') return { name: 'bevindingen.csv', content: csvOf(columnsOf(), found) }
  const workbook = newWorkbook()
  addSheet(workbook, texts[language].title, columnsOf(), found)
  return { name: 'bevindingen.xlsx', content: await workbookBytes(workbook) }
}
