import { listFile, page, type WithCtx } from '#platform/web'
import { filesAsked } from '../components/asked.ts'
import { exportFiles, type FileLine } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list-file'

/** The files that the list shows, all pages: where they stand, nothing of what a check found. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const c = t.columns
  const rows = await exportFiles(ctx, filesAsked(request).query)
  const columns = [
    { header: c.name, value: ({ name }: FileLine) => name },
    { header: c.function, value: (it: FileLine) => it.function },
    { header: c.class, value: (it: FileLine) => it.class },
    { header: c.kind, value: ({ kind }: FileLine) => t.kinds[kind] },
    { header: c.state, value: ({ state }: FileLine) => t.states[state] },
    { header: c.startsOn, value: ({ startsOn }: FileLine) => startsOn },
    { header: c.nextOn, value: ({ nextOn }: FileLine) => nextOn },
  ]
  return listFile(request, { name: 'screeningsdossiers', title: t.title }, columns, rows)
})
