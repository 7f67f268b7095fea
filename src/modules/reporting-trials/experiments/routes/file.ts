import { listFile, page, type WithCtx } from '#platform/web'
import { methodName } from '../../methods.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { experimentsAsked } from '../components/asked.ts'
import { exportExperiments } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The trials that the list shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const common = trialsTexts[web.language]
  const rows = await exportExperiments(ctx, experimentsAsked(request).query)
  type Row = (typeof rows)[number]
  const name = (code: string | null) => (code ? methodName(web.language, code) : common.asItIs)
  const columns = [
    { header: common.number, value: (one: Row) => one.number },
    { header: t.name, value: (one: Row) => one.title },
    { header: t.question, value: (one: Row) => one.question },
    { header: t.methodA, value: (one: Row) => name(one.methodA) },
    { header: t.methodB, value: (one: Row) => name(one.methodB) },
    { header: t.measure, value: (one: Row) => common.measures[one.measure] },
    { header: t.unit, value: (one: Row) => t.units[one.unit] },
    { header: t.startsOn, value: (one: Row) => one.startsOn },
    { header: t.weeks, value: (one: Row) => one.weeks },
    { header: common.state, value: (one: Row) => t.standings[one.standing] },
    { header: t.hash, value: (one: Row) => one.planHash ?? '' },
  ]
  return listFile(request, { name: 'proeven', title: t.title }, columns, rows)
})
