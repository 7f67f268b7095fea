import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { activityLabel, sourceLabel } from '../components/labels.ts'
import type { Sums } from '../model.ts'
import { readMoney } from '../queries.ts'
import { activityIdOf } from '../spending.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/overview-file'

const figures = ['budget', 'committed', 'realised', 'open', 'expected', 'forecast', 'left'] as const

/** The figures of the money by activity and source, amounts in euros. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { activities, sources, money } = await readMoney(ctx, idOf(params))
  const t = texts[web.language]
  const rows = money.rows.map((row) => {
    const activityId = activityIdOf({ ...row, municipalityId: null, themeId: '' })
    const activity = activities.find(({ id }) => id === activityId)
    const source = sources.find(({ id }) => id === row.sourceId)
    return {
      activity: activity ? activityLabel(activity) : '',
      source: source ? sourceLabel(source) : '',
      sums: row.sums,
    }
  })
  rows.sort((a, b) => a.activity.localeCompare(b.activity, 'nl') || a.source.localeCompare(b.source, 'nl'))
  const columns = [
    { header: t.activity, width: 44, value: ({ activity }: (typeof rows)[number]) => activity },
    { header: t.source, width: 44, value: ({ source }: (typeof rows)[number]) => source },
    ...figures.map((figure) => ({
      header: t.figures[figure],
      value: ({ sums }: { sums: Sums }) => sums[figure] / 100,
    })),
  ]
  return listFile(request, { name: 'stand-geld', title: t.title }, columns, rows)
})
