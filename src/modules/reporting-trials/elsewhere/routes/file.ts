import { listFile, page, type WithCtx } from '#platform/web'
import { methodName } from '../../methods.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { releasedAsked } from '../components/asked.ts'
import { exportReleased } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The released outcomes that the list shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const common = trialsTexts[web.language]
  const effects = { ...common.judgements, ...common.verdicts }
  const name = (code: string) => methodName(web.language, code)
  const rows = await exportReleased(ctx, releasedAsked(request).query)
  type Row = (typeof rows)[number]
  const against = (one: Row) => (one.subject === 'experiment' ? (one.against ? name(one.against) : common.asItIs) : '')
  const columns = [
    { header: common.method, value: (one: Row) => name(one.method) },
    { header: t.against, value: against },
    { header: t.size, value: (one: Row) => common.sizes[one.size] },
    { header: t.subject, value: (one: Row) => t.subjects[one.subject] },
    { header: t.measure, value: (one: Row) => (one.measure ? common.measures[one.measure] : '') },
    { header: t.effect, value: (one: Row) => effects[one.effect] },
    { header: t.ratio, value: (one: Row) => one.ratio ?? '' },
    { header: t.atLeast, value: (one: Row) => one.low ?? '' },
    { header: t.atMost, value: (one: Row) => one.high ?? '' },
    { header: t.reports, value: (one: Row) => one.reports ?? '' },
    { header: t.weeks, value: (one: Row) => one.weeks ?? '' },
    { header: t.releasedOn, value: (one: Row) => one.releasedOn },
  ]
  return listFile(request, { name: 'wat-werkte-elders', title: t.title }, columns, rows)
})
