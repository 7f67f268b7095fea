import { allows, personOf } from '#platform/access'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { proposedCodes } from '../book.ts'
import { shortened } from '../components/shown.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new-codes'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => ({
  groups: (await proposedCodes(ctx)).map(({ terms, items }) => ({
    terms,
    items: items.map(({ id, text, finding }) => ({
      id,
      text: shortened(text, 200),
      municipality: finding.municipality,
    })),
  })),
  mayKeep: allows(ctx, may.keepCodes, { organisationId: personOf(ctx).organisationId }),
}))

export default function NewCodes({ loaderData: { groups, mayKeep } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/codeboek', label: t.title }, { label: t.newCodes.title }]} />
      <PageHeader title={t.newCodes.title} intro={t.newCodes.intro} />
      <Explain label={w.whatIsThis}>{t.explains.newCodes}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {groups.length === 0 && <EmptyState title={t.newCodes.none} />}
      {groups.map(({ terms, items }) => (
        <section key={items[0]?.id} aria-label={terms.join(', ')}>
          <h2>{t.newCodes.group(terms.join(', '))}</h2>
          <ul>
            {items.map(({ id, text, municipality }) => (
              <li key={id}>
                {municipality}: <a href={`/codeboek/coderen/${id}`}>{text}</a>
              </li>
            ))}
          </ul>
          {mayKeep && (
            <p>
              <a href={`/codeboek/nieuw?${new URLSearchParams(terms.map((term) => ['woord', term]))}`}>
                {t.newCodes.take}
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  )
}
