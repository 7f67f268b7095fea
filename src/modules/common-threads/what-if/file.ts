import { nodeOf, textIn } from '#modules/frameworks'
import type { Ctx } from '#platform/db'
import type { Language } from '#platform/language'
import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { viewerOf, wholeOf } from '../picture.ts'
import { edgeText } from './components/page-data.ts'
import { waterbedFrom } from './service.ts'
import type { PlaceView, SubjectRow, WaterbedView } from './shown.ts'
import { texts } from './texts.ts'

/**
 * The waterbed of a round as a file: a row per theme and norm; a spreadsheet also holds the exposure of every
 * municipality that the viewer may see, per theme and norm, and the open edges.
 */
export async function waterbedFile(
  ctx: Ctx,
  roundId: string,
  form: 'csv' | 'xlsx',
  language: Language,
): Promise<{ name: string; content: string | Uint8Array }> {
  const viewer = await viewerOf(ctx, roundId)
  const whole = await wholeOf(ctx, viewer.round)
  const of = (theme: string, norm: string) => waterbedFrom(whole, viewer, { theme, norm, raise: '' })
  const view = of('', '')
  const columns = columnsIn(view, language)
  const name = `waterbed.${form}`
  if (form === 'csv') return { name, content: csvOf(columns, view.subjects) }
  const exposures = new Map(
    view.subjects.map(({ kind, code }) => [code, (kind === 'theme' ? of(code, '') : of('', code)).places]),
  )
  return { name, content: await workbookOf(view, columns, exposures, language) }
}

function columnsIn({ framework }: WaterbedView, language: Language): Column<SubjectRow>[] {
  const t = texts[language]
  return [
    { header: t.columns.subject, value: ({ code }) => code },
    { header: t.norm, width: 40, value: ({ code }) => textIn(nodeOf(framework, code)?.title, language) },
    { header: t.columns.district, value: ({ district }) => district },
    { header: t.columns.highest, value: ({ highest }) => highest },
    { header: t.columns.lowest, value: ({ lowest }) => lowest },
  ]
}

function workbookOf(
  view: WaterbedView,
  columns: Column<SubjectRow>[],
  exposures: ReadonlyMap<string, readonly PlaceView[]>,
  language: Language,
) {
  const t = texts[language]
  const workbook = newWorkbook()
  addSheet(workbook, t.columns.subject, columns, view.subjects)
  addSheet(
    workbook,
    t.columns.exposure,
    [
      { header: t.columns.subject, value: ({ code }: SubjectRow) => code },
      ...view.places.map(({ code: place, name }) => ({
        header: name,
        value: ({ code }: SubjectRow) => exposures.get(code)?.find((one) => one.code === place)?.exposure ?? null,
      })),
    ],
    view.subjects,
  )
  addSheet(
    workbook,
    t.columns.edge,
    [
      { header: t.columns.municipality, width: 24, value: ({ name }: PlaceView) => name },
      { header: t.columns.edge, width: 60, value: ({ openEdge }: PlaceView) => edgeText(openEdge, language) },
    ],
    view.places,
  )
  return workbookBytes(workbook)
}
