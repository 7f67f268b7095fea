import { listFile, page, type WithCtx } from '#platform/web'
import { terms } from '../../terms/texts.ts'
import { sourcesAsked } from '../components/asked.ts'
import { exportSources } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The sources that the list shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const names = terms[web.language]
  const rows = await exportSources(ctx, sourcesAsked(request).query)
  type Row = (typeof rows)[number]
  const columns = [
    { header: t.code, value: (one: Row) => one.code },
    { header: t.name, value: (one: Row) => one.content.name },
    { header: t.kind, value: (one: Row) => names.kinds[one.content.kind] },
    { header: t.holder, value: (one: Row) => one.content.holder },
    { header: t.contents, value: (one: Row) => one.content.contents },
    { header: t.access, value: (one: Row) => one.content.accessText },
    { header: t.use, value: (one: Row) => one.content.use },
    { header: t.attention, value: (one: Row) => one.content.attention },
    { header: t.contact, value: (one: Row) => one.content.contact },
  ]
  return listFile(request, { name: 'bronnen', title: t.title }, columns, rows)
})
