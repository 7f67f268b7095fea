import { dayOf } from '#platform/language'
import { listFile, page, type WithCtx } from '#platform/web'
import { organisationsAsked } from '../facts/asked.ts'
import { shownOrganisations } from '../facts/list.ts'
import { listOrganisations } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/organisations-file'

/** The organisations that the list shows, all pages of it. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const all = await listOrganisations(ctx)
  const nameOf = new Map(all.map(({ id, name }) => [id, name]))
  return listFile(
    request,
    { name: 'organisaties', title: t.title },
    [
      { header: t.columns.name, width: 36, value: ({ name }) => name },
      { header: t.columns.kind, value: ({ kind }) => t.kinds[kind] },
      { header: t.columns.code, value: ({ code }) => code },
      { header: t.columns.inhabitants, value: ({ inhabitants }) => inhabitants },
      { header: t.columns.staff, value: ({ staffEstimate }) => staffEstimate },
      { header: t.columns.names, value: ({ maySeeNames }) => (maySeeNames ? t.yes : t.no) },
      { header: t.facts.validFrom, value: ({ validFrom }) => (validFrom > always ? validFrom : null) },
      { header: t.facts.validTo, value: ({ validTo }) => validTo },
      { header: t.facts.successor, width: 36, value: ({ successorId }) => nameOf.get(successorId ?? '') ?? null },
    ],
    shownOrganisations(all, organisationsAsked(request).query, dayOf(web.now)),
  )
})

/** The start of what always existed, as far as is known. */
const always = '1900-01-01'
