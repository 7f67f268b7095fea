import { listFile, page, type WithCtx } from '#platform/web'
import { oathsAsked } from '../components/asked.ts'
import { exportOaths, type OathLine } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The register as its page shows it, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const rows = await exportOaths(ctx, oathsAsked(request).query)
  const columns = [
    { header: t.columns.name, value: ({ name }: OathLine) => name },
    { header: t.columns.function, value: (it: OathLine) => it.function },
    { header: t.columns.standing, value: ({ standing }: OathLine) => t.standings[standing] },
    { header: t.columns.day, value: ({ takenOn, plannedOn }: OathLine) => takenOn ?? plannedOn },
    { header: t.columns.kind, value: ({ kind }: OathLine) => kind && t.kinds[kind] },
    { header: t.columns.before, value: ({ before }: OathLine) => before && t.befores[before] },
  ]
  return listFile(request, { name: 'eed-of-belofte', title: t.title }, columns, rows)
})
