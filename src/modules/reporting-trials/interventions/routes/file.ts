import { eurosOf } from '#platform/language'
import { listFile, page, type WithCtx } from '#platform/web'
import { methodName } from '../../methods.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { interventionsAsked } from '../components/asked.ts'
import { exportInterventions } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The interventions that the list shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const common = trialsTexts[web.language]
  const rows = await exportInterventions(ctx, interventionsAsked(request).query)
  type Row = (typeof rows)[number]
  const columns = [
    { header: common.number, value: (one: Row) => one.number },
    { header: common.method, value: (one: Row) => methodName(web.language, one.method) },
    { header: t.place, value: (one: Row) => one.place },
    { header: t.startsOn, value: (one: Row) => one.startsOn },
    { header: t.endsOn, value: (one: Row) => one.endsOn ?? '' },
    { header: t.cost, value: (one: Row) => (one.costCents === null ? '' : eurosOf(one.costCents)) },
    { header: common.state, value: (one: Row) => t.states[one.state] },
    { header: t.effect, value: (one: Row) => (one.effect ? common.judgements[one.effect] : '') },
    { header: t.note, value: (one: Row) => one.note ?? '' },
  ]
  return listFile(request, { name: 'methoden', title: t.title }, columns, rows)
})
