import { download, page, type WithCtx } from '#platform/web'
import type { Route } from './+types/file'
import { conceptsOf } from './concepts.ts'
import { exportCatalogue } from './exporting.ts'
import { toJsonLd } from './json-ld.ts'
import { toTurtle } from './turtle.ts'

/** The catalogue or its concepts, as JSON-LD or, by the ending of the address, as Turtle. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { pathname } = new URL(request.url)
  const isCatalogue = pathname.includes('/catalogus')
  const things = isCatalogue ? await exportCatalogue(ctx, web.config.baseUrl) : conceptsOf(web.config.baseUrl)
  const name = isCatalogue ? 'catalogus' : 'begrippen'
  if (pathname.endsWith('.ttl')) return download(`${name}.ttl`, await toTurtle(things))
  return download(`${name}.jsonld`, JSON.stringify(toJsonLd(things), null, 2))
})
