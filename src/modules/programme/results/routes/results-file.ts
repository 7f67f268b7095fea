import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { targetName } from '../components/shown.ts'
import { resultsOf } from '../results.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/results-file'

/** Every target with what became of it, as numbers. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const results = await resultsOf(ctx, idOf(params))
  const rows = results.subProjects.flatMap(({ subProject, targets }) =>
    targets.map((result) => ({
      ...result,
      subProject: `${subProject.number}. ${subProject.title}`,
      name: targetName(results, result, web.language),
    })),
  )
  type Row = (typeof rows)[number]
  const met = (it: boolean | null) => (it === null ? t.met.open : it ? t.met.yes : t.met.no)
  const columns = [
    { header: t.subProject, width: 30, value: (row: Row) => row.subProject },
    { header: t.columns.what, width: 50, value: (row: Row) => row.name },
    { header: t.columns.self, value: (row: Row) => row.norm?.self.reached ?? null },
    { header: t.columns.baseline, value: (row: Row) => row.baseline?.reached ?? null },
    { header: t.columns.measured, value: (row: Row) => row.measured?.reached ?? null },
    { header: 'n', value: (row: Row) => row.measured?.n ?? null },
    { header: t.columns.progress, value: (row: Row) => (row.norm ? t.change(row.norm.up, row.norm.down) : null) },
    {
      header: t.columns.bias,
      value: (row: Row) => (row.norm ? t.look(row.norm.optimistic, row.norm.strict) : null),
    },
    { header: t.columns.later, value: (row: Row) => row.later?.reached ?? null },
    { header: t.columns.target, value: (row: Row) => row.target.municipalities },
    { header: t.columns.met, value: (row: Row) => met(row.met) },
  ]
  return listFile(request, { name: 'resultaten', title: t.title }, columns, rows)
})
