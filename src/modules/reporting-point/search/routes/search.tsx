import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ReportsMenu } from '../../cases/components/menu.tsx'
import { texts as caseTexts } from '../../cases/texts.ts'
import script from '../browser/main.ts?worker&url'
import { SearchPlace } from '../components/search-place.tsx'
import { whereToSearch } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/search'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const places = await whereToSearch(ctx)
  return { hasPasskey: places.some(({ ways }) => ways.includes('passkey')), hasKeys: places.length > 0 }
})

export default function SearchPage({ loaderData: { hasPasskey, hasKeys } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/meldingen', label: c.title }, { label: t.search.title }]} />
      <PageHeader title={t.search.title} intro={t.search.intro} />
      <ReportsMenu current="/meldingen/zoeken" />
      <Explain label={w.whatIsThis}>{t.search.explain}</Explain>
      <Audience label={w.whoSees}>{t.search.who}</Audience>
      {hasKeys ? <SearchPlace hasPasskey={hasPasskey} /> : <p>{t.person.noKeys}</p>}
      <script type="module" src={script} />
    </>
  )
}
