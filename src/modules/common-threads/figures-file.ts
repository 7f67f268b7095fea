import type { Language } from '#platform/language'
import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { filteredNorms, type NormFilters, type NormRow } from './components/filtered.ts'
import type { Picture } from './shown.ts'
import { texts } from './texts.ts'

/** The figures of a picture per norm as a file; a spreadsheet also holds the levels per municipality that are in it. */
export async function figuresFile(
  picture: Picture,
  filters: NormFilters,
  form: 'csv' | 'xlsx',
  language: Language,
): Promise<{ name: string; content: string | Uint8Array }> {
  const shown = filteredNorms(picture, filters, language)
  const columns = columnsIn(language)
  const content = form === 'csv' ? csvOf(columns, shown) : await workbookOf(picture, columns, shown, language)
  return { name: `rode-draden.${form}`, content }
}

function columnsIn(language: Language): Column<NormRow>[] {
  const t = texts[language]
  return [
    { header: t.columns.norm, value: ({ norm }) => norm },
    { header: t.threads.name, width: 40, value: ({ title }) => title },
    { header: t.theme, value: ({ theme }) => theme },
    { header: t.columns.below, value: ({ below }) => below },
    { header: 'n', value: ({ n }) => n },
    { header: t.norm.na, value: ({ notApplicable }) => notApplicable },
    { header: 'FGT0', value: ({ fgt0 }) => fgt0 },
    { header: t.columns.gap, value: ({ fgt1 }) => fgt1 },
    { header: t.columns.spread, value: ({ leik }) => leik },
    { header: t.columns.mean, value: ({ mean }) => mean },
    { header: t.columns.type, value: ({ type }) => t.types[type] },
    { header: t.columns.rank, value: ({ rank }) => rank },
  ]
}

function workbookOf(picture: Picture, columns: Column<NormRow>[], shown: NormRow[], language: Language) {
  const t = texts[language]
  const workbook = newWorkbook()
  addSheet(workbook, t.tabs.norms, columns, shown)
  const levels = new Map(picture.cells.map(({ municipality, norm, level }) => [`${municipality} ${norm}`, level]))
  addSheet(
    workbook,
    t.norm.who,
    [
      { header: t.columns.norm, value: ({ norm }: NormRow) => norm },
      ...picture.municipalities.map(({ code, name }) => ({
        header: name,
        value: ({ norm }: NormRow) => {
          const level = levels.get(`${code} ${norm}`)
          return level === 'na' ? t.norm.na : (level ?? null)
        },
      })),
    ],
    shown,
  )
  return workbookBytes(workbook)
}
