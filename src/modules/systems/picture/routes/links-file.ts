import { listFile, page, type WithCtx } from '#platform/web'
import { terms } from '../../terms/texts.ts'
import { linksAsked } from '../components/asked.ts'
import { exportLinks } from '../reading.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/links-file'

/** The links that the page shows, all pages. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const links = await exportLinks(ctx, linksAsked(request).chosen)
  type Row = (typeof links)[number]
  const columns = [
    { header: t.from, value: ({ from }: Row) => from.name },
    { header: t.link, value: ({ kind }: Row) => terms[web.language].links[kind] },
    { header: t.to, value: ({ to }: Row) => to.name },
  ]
  return listFile(request, { name: 'verbanden', title: t.title }, columns, links)
})
