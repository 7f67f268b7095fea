import { notFound } from '#platform/errors'
import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { methodName } from '../../methods.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { sidesOf } from '../components/before-after.tsx'
import { readIntervention } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/before-after-file'

/** Reports before and after the start of a method, as far as its page shows them. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { beforeAfter: found, ...it } = await readIntervention(ctx, idOf(params))
  if (found?.state !== 'compared') throw notFound('intervention')
  const t = texts[web.language]
  const common = trialsTexts[web.language]
  const rows = sidesOf(found)
  type Row = (typeof rows)[number]
  const columns = [
    { header: common.method, value: () => methodName(web.language, it.method) },
    { header: t.weeksOf(found.weeks), value: ({ key }: Row) => t.sides[key] },
    { header: t.startsOn, value: ({ from }: Row) => from },
    { header: t.endsOn, value: ({ last }: Row) => last },
    { header: t.reports, value: ({ reports }: Row) => reports },
    { header: t.rate, value: ({ rate }: Row) => rate ?? '' },
    { header: t.picture, value: () => found.ratio },
    { header: t.atLeast, value: () => found.low },
    { header: t.atMost, value: () => found.high },
  ]
  return listFile(request, { name: `voor-en-na-${it.number}`, title: t.beforeAfter }, columns, rows)
})
