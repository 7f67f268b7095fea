import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download, idOf, page, type WithCtx } from '#platform/web'
import { filteredNorms, type NormRow } from '../components/filtered.ts'
import { pictureOf } from '../picture.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/figures'

/** The figures of a round as the viewer may see them, as spreadsheet or CSV; filters of the URL hold here too. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const query = new URL(request.url).searchParams
  const picture = await pictureOf(ctx, idOf(params))
  const { shown } = filteredNorms(picture, query, web.language)
  const t = texts[web.language]
  const columns: Column<NormRow>[] = [
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
  if (query.get('vorm') === 'csv') return download('rode-draden.csv', csvOf(columns, shown))
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
  return download('rode-draden.xlsx', await workbookBytes(workbook))
})
