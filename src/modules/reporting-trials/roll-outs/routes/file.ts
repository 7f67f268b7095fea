import { listFile, page, type WithCtx } from '#platform/web'
import { methodName } from '../../methods.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { rollOutsAsked } from '../asked.ts'
import { exportRollOuts } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The roll-outs that the list shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const common = trialsTexts[web.language]
  const rows = await exportRollOuts(ctx, rollOutsAsked(request).query)
  type Row = (typeof rows)[number]
  const columns = [
    { header: common.number, value: (one: Row) => one.number },
    { header: t.name, value: (one: Row) => one.title },
    { header: common.method, value: (one: Row) => methodName(web.language, one.method) },
    { header: t.startsOn, value: (one: Row) => one.startsOn },
    { header: t.weeksPerStep, value: (one: Row) => one.weeksPerStep },
    { header: common.state, value: (one: Row) => t.states[one.state] },
    { header: t.hash, value: (one: Row) => one.planHash ?? '' },
  ]
  return listFile(request, { name: 'stapsgewijs-invoeren', title: t.title }, columns, rows)
})
