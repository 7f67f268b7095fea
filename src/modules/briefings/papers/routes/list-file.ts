import { dayOf } from '#platform/language'
import type { Column } from '#platform/spreadsheets'
import { listFile, page, type WithCtx } from '#platform/web'
import { papersAsked } from '../components/asked.ts'
import { allPapers, type Paper } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list-file'

/** The papers that the list shows, all pages, as a file. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const columns: Column<Paper>[] = [
    { header: t.columns.title, width: 60, value: ({ title }) => title },
    { header: t.columns.kind, width: 28, value: ({ kind }) => t.kinds[kind] },
    { header: t.columns.state, width: 14, value: ({ state }) => t.states[state] },
    { header: t.facts.version, width: 8, value: ({ version }) => version },
    { header: t.columns.madeAt, width: 12, value: ({ madeAt }) => dayOf(madeAt) },
    { header: t.columns.publishedAt, width: 14, value: ({ publishedAt }) => (publishedAt ? dayOf(publishedAt) : null) },
    { header: t.facts.hash, width: 66, value: ({ sha256 }) => sha256 },
  ]
  return listFile(
    request,
    { name: 'stukken', title: t.title },
    columns,
    await allPapers(ctx, papersAsked(request).query),
  )
})
