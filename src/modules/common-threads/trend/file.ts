import type { Language } from '#platform/language'
import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { trendRows } from './components/trend-data.ts'
import type { TrendLine } from './model.ts'
import type { TrendPicture } from './picture.ts'
import { texts } from './texts.ts'

type Row = { who: string; title: string; line: TrendLine }

/** The trend as a file: one row per theme or norm, of the district and of the municipality beside it. */
export async function trendFile(
  picture: TrendPicture,
  theme: string,
  form: 'csv' | 'xlsx',
  language: Language,
): Promise<{ name: string; content: string | Uint8Array }> {
  const t = texts[language]
  const { beside, district, rounds } = picture
  const parts = trendRows(picture, theme, language)
  const rows: Row[] = [
    { who: t.district, title: t.whole, line: district.whole },
    ...parts.map(({ title, district: line }) => ({ who: t.district, title, line })),
    ...(beside ? [{ who: beside.name, title: t.whole, line: beside.whole }] : []),
    ...parts.flatMap(({ title, beside: line }) => (beside && line ? [{ who: beside.name, title, line }] : [])),
  ]
  const columns: Column<Row>[] = [
    { header: t.columns.municipality, width: 24, value: ({ who }) => who },
    { header: t.columns.name, width: 40, value: ({ title }) => title },
    ...rounds.map(({ title, day, archiveId }, at) => ({
      header: `${archiveId === null ? title : t.titleFromFile(title)} (${day})`,
      width: 24,
      value: ({ line }: Row) => line.points[at]?.mean ?? null,
    })),
    { header: t.columns.change, value: ({ line }) => line.change?.mean ?? null },
    { header: t.columns.n, value: ({ line }) => line.change?.n ?? null },
  ]
  const name = `${t.file}.${form}`
  if (form === 'csv') return { name, content: csvOf(columns, rows) }
  const workbook = newWorkbook()
  addSheet(workbook, t.title, columns, rows)
  return { name, content: await workbookBytes(workbook) }
}
