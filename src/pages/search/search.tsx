import { listRounds } from '#modules/assessments'
import { listThreads } from '#modules/common-threads'
import { frameworks, norms, textIn } from '#modules/frameworks'
import { listOrganisations } from '#modules/organisations'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Field } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'
import type { Route } from './+types/search'

type Found = { kind: string; title: string; href: string }
const most = 50

/** Looks through what the person may see anyway; every list comes from a service that authorises. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const query = (new URL(request.url).searchParams.get('zoek') ?? '').trim()
  if (query.length < 2) return { query, found: [] }
  const words = query.toLowerCase().split(/\s+/)
  const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const found: Found[] = []
  const versions = (await frameworks.list(ctx)).filter(({ state }) => state !== 'retired')
  for (const { id } of versions) {
    const { framework } = await frameworks.read(ctx, id)
    for (const node of norms(framework)) {
      const title = `${node.code} ${textIn(node.title, web.language)}`
      if (fits(`${title} ${textIn(node.text, web.language)}`))
        found.push({ kind: 'norm', title, href: `/normenkaders/${id}#${encodeURIComponent(node.code)}` })
    }
  }
  const rounds = await listRounds(ctx)
  for (const { id, title } of rounds) {
    if (fits(title)) found.push({ kind: 'round', title, href: `/rode-draden?ronde=${id}` })
    for (const thread of await listThreads(ctx, id))
      if (fits(`${thread.title} ${thread.description}`))
        found.push({ kind: 'thread', title: thread.title, href: `/draden/${thread.id}` })
  }
  for (const { id, name } of await listOrganisations(ctx))
    if (fits(name)) found.push({ kind: 'organisation', title: name, href: `/organisaties/${id}` })
  return { query, found: found.slice(0, most) }
})

export default function Search({ loaderData: { query, found } }: Route.ComponentProps) {
  const t = useTexts(texts)
  return (
    <>
      <PageHeader title={t.search.title} />
      <Audience label={t.whoSees}>{t.search.who}</Audience>
      <FilterBar label={t.search.title} submitLabel={t.search.submit}>
        <Field name="zoek" type="search" label={t.search.label} value={query} />
      </FilterBar>
      {query.length >= 2 && <p role="status">{t.search.found(found.length)}</p>}
      {query.length >= 2 && found.length === 0 && <EmptyState title={t.search.none} />}
      <ul>
        {found.map(({ kind, title, href }) => (
          <li key={`${kind} ${href} ${title}`}>
            <span className="ww-muted">{t.search.kinds[kind]}</span> <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
