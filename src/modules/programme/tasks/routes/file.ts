import { listFile, page, pathId, type WithCtx } from '#platform/web'
import { tasksAsked } from '../components/asked.ts'
import { taskColumns } from '../components/columns.ts'
import { exportTasks, type Whose } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The tasks that a list shows, all pages, as a file: of a programme, or of who asks. */
export const loader = page(async ({ ctx, request, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { query, whose: own } = tasksAsked(request)
  const whose: Whose = 'id' in params ? { kind: 'programme', id: pathId(params, 'id') } : own
  const t = texts[web.language]
  return listFile(request, { name: 'taken', title: t.title }, taskColumns(t), await exportTasks(ctx, whose, query))
})
