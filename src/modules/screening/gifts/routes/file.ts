import { eurosOf } from '#platform/language'
import { listFile, page, type WithCtx } from '#platform/web'
import { giftsAsked } from '../components/asked.ts'
import { exportGifts } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The gifts that the list shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const rows = await exportGifts(ctx, giftsAsked(request).query)
  type Row = (typeof rows)[number]
  const columns = [
    { header: t.what, value: (one: Row) => one.what },
    { header: t.name, value: (one: Row) => one.name },
    { header: t.giver, value: (one: Row) => one.giver },
    { header: t.offeredOn, value: (one: Row) => one.offeredOn },
    { header: t.value, value: (one: Row) => (one.valueCents === null ? '' : eurosOf(one.valueCents)) },
    { header: t.state, value: (one: Row) => t.states[one.state] },
    { header: t.reason, value: (one: Row) => one.reason ?? '' },
  ]
  return listFile(request, { name: 'geschenken', title: t.title }, columns, rows)
})
