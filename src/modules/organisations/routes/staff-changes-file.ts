import { notFound } from '#platform/errors'
import { listFile, page, type WithCtx } from '#platform/web'
import { changesOf } from '../staff/changes.ts'
import { waitingStaff } from '../staff/import.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/staff-changes-file'

/** Everything that the waiting file would do, one change a line. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const waiting = await waitingStaff(ctx)
  if (!waiting?.plan) throw notFound('staff-import')
  const { staff } = texts[web.language]
  const { columns: c, import: t } = staff
  return listFile(
    request,
    { name: 'wijzigingen-personeel', title: t.preview },
    [
      { header: t.change, width: 32, value: ({ kind }) => t[kind] },
      { header: c.number, width: 18, value: ({ code }) => code },
      { header: c.name, width: 32, value: ({ name }) => name },
      { header: t.field, width: 24, value: ({ field }) => field && c[field] },
      { header: t.before, width: 32, value: ({ field, before }) => wordOf(field, before) },
      { header: t.after, width: 32, value: ({ field, after }) => wordOf(field, after) },
    ],
    changesOf(waiting.plan),
  )

  function wordOf(field: string | null, value: string | null): string | null {
    const kind = field === 'kind' ? Object.entries(staff.kinds).find(([one]) => one === value) : undefined
    return kind?.[1] ?? value
  }
})
