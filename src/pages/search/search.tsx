import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Field } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'
import type { Route } from './+types/search'
import { type Found, foundKinds, mostOfAKind } from './found.ts'
import { lookFor } from './searching.ts'

/** Looks through what the person may see anyway. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const query = (new URL(request.url).searchParams.get('zoek') ?? '').trim().slice(0, 200)
  const found = query.length < 2 ? [] : await lookFor(ctx, query, web.language)
  const byKind = foundKinds.map((kind) => ({ kind, all: found.filter((one) => one.kind === kind) }))
  return {
    query,
    count: found.length,
    groups: byKind
      .filter(({ all }) => all.length > 0)
      .map(({ kind, all }) => ({
        kind,
        shown: all.slice(0, mostOfAKind),
        more: Math.max(0, all.length - mostOfAKind),
      })),
  }
})

export default function Search({ loaderData: { query, count, groups } }: Route.ComponentProps) {
  const t = useTexts(texts)
  return (
    <>
      <PageHeader title={t.search.title} />
      <Explain label={t.whatIsThis}>{t.search.explain}</Explain>
      <Audience label={t.whoSees}>{t.search.who}</Audience>
      <FilterBar label={t.search.title} submitLabel={t.search.submit}>
        <Field name="zoek" type="search" label={t.search.label} value={query} />
      </FilterBar>
      {query.length >= 2 && <p role="status">{t.search.found(count)}</p>}
      {query.length === 1 && <p role="status">{t.search.short}</p>}
      {query.length >= 2 && count === 0 && <EmptyState title={t.search.none} />}
      {groups.map(({ kind, shown, more }) => (
        <section key={kind}>
          <h2>{t.search.kinds[kind]}</h2>
          <ul>
            {shown.map((one) => (
              <Hit key={`${one.href} ${one.title}`} found={one} />
            ))}
          </ul>
          {more > 0 && <p>{t.search.more(more)}</p>}
        </section>
      ))}
    </>
  )
}

const Hit = ({ found: { title, href, about } }: { found: Found }) => (
  <li>
    <a href={href}>{title}</a> {about && <span className="ww-muted">{about}</span>}
  </li>
)
