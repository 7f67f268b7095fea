import { listFile, page, type WithCtx } from '#platform/web'
import { pairAsked } from '../components/asked.ts'
import type { Side } from '../model.ts'
import { exportComparison } from '../reading.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/comparison-file'

const spoken = (side: Side) => side.map(({ text }) => text).join('; ')

/** What the page shows of two sources. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const { pair, onlyDifferences } = pairAsked(request)
  const { fields, one, other } = await exportComparison(ctx, pair, web.language)
  const rows = fields.filter(({ differs }) => differs || !onlyDifferences)
  type Row = (typeof rows)[number]
  const columns = [
    { header: t.field, value: ({ label }: Row) => label },
    { header: one, value: (row: Row) => spoken(row.one) },
    { header: other, value: (row: Row) => spoken(row.other) },
    { header: t.outcome, value: ({ differs }: Row) => (differs ? t.differs : t.same) },
  ]
  return listFile(request, { name: 'bronnen-vergeleken', title: t.title }, columns, rows)
})
