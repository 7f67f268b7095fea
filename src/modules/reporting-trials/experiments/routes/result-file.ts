import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { methodName } from '../../methods.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { resultOf } from '../queries.ts'
import { shownOutcome } from '../shown.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/result-file'

/** The result of a trial, as far as its page shows it. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { experiment: it, outcome } = await resultOf(ctx, idOf(params))
  const t = texts[web.language]
  const common = trialsTexts[web.language]
  const { a, b, verdict, weeks, comparison } = shownOutcome(outcome, it.measure)
  const name = (code: string | null) => (code ? methodName(web.language, code) : common.asItIs)
  const rows = [
    { arm: 'A', method: name(it.methodA), total: a },
    { arm: 'B', method: name(it.methodB), total: b },
  ]
  type Row = (typeof rows)[number]
  const columns = [
    { header: t.name, value: () => it.title },
    { header: t.arms, value: ({ arm }: Row) => arm },
    { header: common.method, value: ({ method }: Row) => method },
    { header: t.events, value: ({ total }: Row) => total?.events ?? '' },
    { header: t.rate[it.measure], value: ({ total }: Row) => total?.rate ?? '' },
    { header: t.result, value: () => common.verdicts[verdict] },
    { header: t.picture, value: () => comparison?.ratio ?? '' },
    { header: t.atLeast, value: () => comparison?.low ?? '' },
    { header: t.atMost, value: () => comparison?.high ?? '' },
    { header: t.weeks, value: () => weeks },
  ]
  return listFile(request, { name: `uitslag-proef-${it.number}`, title: t.result }, columns, rows)
})
