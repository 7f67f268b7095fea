import type { Column } from '#platform/spreadsheets'
import { listFile, page, type WithCtx } from '#platform/web'
import { factorCodes } from '../../codes.ts'
import { type Elsewhere, exportComparison } from '../comparing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/comparison-file'

/** Every approved function of the district, a row each. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const columns: Column<Elsewhere>[] = [
    { header: t.columns.name, width: 44, value: ({ name }) => name },
    { header: t.columns.hr21, width: 36, value: ({ hr21 }) => hr21 },
    { header: t.comparing.organisation, width: 24, value: ({ organisation }) => organisation },
    { header: t.columns.class, value: (one) => one.class },
    { header: t.outcome.calculated, value: ({ calculatedClass }) => calculatedClass },
    ...factorCodes.map((code, at) => ({ header: code, value: ({ scores }: Elsewhere) => scores[at] ?? null })),
    { header: t.outcome.domains, value: ({ domains }) => domains.join('; ') },
    { header: t.outcome.flags, value: ({ flags }) => flags.join('; ') },
    { header: t.outcome.motivation, width: 60, value: ({ motivation }) => motivation },
    { header: t.columns.approvedOn, value: ({ approvedOn }) => approvedOn },
  ]
  return listFile(
    request,
    { name: 'functies-vergelijken', title: t.comparing.title },
    columns,
    await exportComparison(ctx),
  )
})
