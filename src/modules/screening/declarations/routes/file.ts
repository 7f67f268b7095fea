import { dayOf } from '#platform/language'
import { listFile, page, type WithCtx } from '#platform/web'
import { declarationsAsked } from '../components/asked.ts'
import { exportDeclarations } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The declarations that the list shows, all pages; a row for each thing declared, one for nothing. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const found = await exportDeclarations(ctx, declarationsAsked(request).query)
  const rows = found.flatMap((one) => (one.items.length > 0 ? one.items : [null]).map((item) => ({ one, item })))
  type Row = (typeof rows)[number]
  const columns = [
    { header: t.name, value: ({ one }: Row) => one.name },
    { header: t.function, value: ({ one }: Row) => one.function ?? '' },
    { header: t.kind, value: ({ one }: Row) => t.kinds[one.kind] },
    { header: t.what['side-jobs'], value: ({ item }: Row) => item?.what ?? t.nothingDeclared },
    { header: t.about['side-jobs'], value: ({ item }: Row) => item?.about ?? '' },
    { header: t.hours, value: ({ item }: Row) => item?.hours ?? '' },
    { header: t.paid, value: ({ item }: Row) => (item?.isPaid == null ? '' : item.isPaid ? t.yes : t.no) },
    { header: t.declaredOn, value: ({ one }: Row) => dayOf(one.declaredAt) },
    { header: t.state, value: ({ one }: Row) => t.states[one.state] },
  ]
  return listFile(request, { name: 'opgaven', title: t.title }, columns, rows)
})
