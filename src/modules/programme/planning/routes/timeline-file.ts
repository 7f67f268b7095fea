import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { timelineAsked } from '../components/asked.ts'
import { readPlan } from '../queries.ts'
import { rowsOf } from '../rows.ts'
import { texts } from '../texts.ts'
import { chosenRows } from '../timeline.ts'
import type { Route } from './+types/timeline-file'

/** The rows that the timeline shows, each followed by its milestones. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const rows = chosenRows(rowsOf(await readPlan(ctx, idOf(params))), timelineAsked(request).query)
  const lines = rows.flatMap(({ kind, label, startsOn, endsOn, isOpenEnded, milestones }) => [
    { kind: t.kinds[kind], label, startsOn, endsOn: isOpenEnded ? null : endsOn, standing: null as string | null },
    ...milestones.map(({ title, dueOn, standing }) => ({
      kind: t.kinds.milestone,
      label: title,
      startsOn: dueOn,
      endsOn: dueOn as string | null,
      standing: t.standings[standing] as string | null,
    })),
  ])
  const columns = [
    { header: t.kind, value: (row: (typeof lines)[number]) => row.kind },
    { header: t.what, width: 50, value: (row: (typeof lines)[number]) => row.label },
    { header: t.startsOn, value: (row: (typeof lines)[number]) => row.startsOn },
    { header: t.endsOn, value: (row: (typeof lines)[number]) => row.endsOn },
    { header: t.standing, value: (row: (typeof lines)[number]) => row.standing },
  ]
  return listFile(request, { name: 'planning', title: t.title }, columns, lines)
})
