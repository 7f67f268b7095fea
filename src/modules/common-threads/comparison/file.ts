import type { Language } from '#platform/language'
import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { type NormChoices, type NormRow, normRows } from './components/norm-rows.ts'
import type { MunicipalityPart } from './figures.ts'
import type { ComparisonPicture } from './shown.ts'
import { texts } from './texts.ts'

/** The norms of a comparison as a file, filtered as asked; a spreadsheet also holds the municipalities that are in the picture. */
export async function comparisonFile(
  picture: ComparisonPicture,
  choices: NormChoices,
  form: 'csv' | 'xlsx',
  language: Language,
): Promise<{ name: string; content: string | Uint8Array }> {
  const t = texts[language]
  const rows = normRows(picture, choices, language)
  const columns = normColumns(language)
  const name = `${t.municipality.file}.${form}`
  if (form === 'csv') return { name, content: csvOf(columns, rows) }
  const workbook = newWorkbook()
  addSheet(workbook, t.parts.norms, columns, rows)
  const names = new Map(picture.municipalities.map((one) => [one.code, one.name]))
  const parts = picture.figures?.municipalities ?? (picture.own ? [picture.own] : [])
  addSheet(workbook, t.parts.municipalities, municipalityColumns(language, names), parts)
  return { name, content: await workbookBytes(workbook) }
}

function normColumns(language: Language): Column<NormRow>[] {
  const t = texts[language]
  return [
    { header: t.columns.norm, value: ({ norm }) => norm },
    { header: t.norms.name, width: 40, value: ({ title }) => title },
    { header: t.columns.theme, value: ({ theme }) => theme },
    ...figureColumns(language),
    { header: t.norms.misread, value: ({ lean }) => (lean ? t.yes : '') },
  ]
}

function municipalityColumns(language: Language, names: ReadonlyMap<string, string>): Column<MunicipalityPart>[] {
  const t = texts[language]
  return [
    { header: t.columns.municipality, width: 30, value: ({ code }) => names.get(code) ?? code },
    ...figureColumns(language),
  ]
}

type Figures = Pick<NormRow, 'counts' | 'bias' | 'reading' | 'progress' | 'effect'>

function figureColumns(language: Language): Column<Figures>[] {
  const t = texts[language]
  return [
    { header: t.columns.n, value: ({ counts }) => counts.n },
    { header: t.columns.over, value: ({ counts }) => counts.over },
    { header: t.columns.equal, value: ({ counts }) => counts.equal },
    { header: t.columns.under, value: ({ counts }) => counts.under },
    { header: t.columns.bias, value: ({ bias }) => bias.bias },
    { header: t.columns.low, value: ({ bias }) => bias.interval?.[0] ?? null },
    { header: t.columns.high, value: ({ bias }) => bias.interval?.[1] ?? null },
    { header: t.columns.reading, value: ({ counts, reading }) => (counts.n === 0 ? '' : t.readings[reading]) },
    { header: t.columns.effect, value: ({ effect }) => effect?.shrunk ?? null },
    { header: t.columns.progress, value: ({ progress }) => progress.progress },
    { header: t.columns.gap, value: ({ progress }) => progress.gap },
  ]
}
