import { dayOf } from '#platform/language'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { categories } from '../../categories.ts'
import script from '../browser/main.ts?worker&url'
import { TypingForm } from '../components/form.tsx'
import { Handout } from '../components/handout.tsx'
import { pointToTypeIn } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/page'

export const loader = page(async ({ ctx, web }: WithCtx<Route.LoaderArgs>) => {
  const point = await pointToTypeIn(ctx)
  const address = `${new URL(web.config.reporterUrl).host}/meld/antwoord`
  return { place: point?.name ?? null, today: dayOf(web.now), address, categories }
})

export default function TypeInPage({ loaderData: { place, today, address, categories: all } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <div className="ww-screen-only ww-stack">
        <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/meldingen', label: t.reports }, { label: t.title }]} />
        <PageHeader title={t.title} intro={t.intro} />
        <Explain label={w.whatIsThis}>{t.explain}</Explain>
        <Audience label={w.whoSees}>{t.who}</Audience>
        <div data-part="needs-script">
          <Alert kind="info">{place ? t.needsScript : t.closed}</Alert>
        </div>
        {place && <TypingForm categories={all} />}
        <div data-part="told" role="status" />
      </div>
      {place && <Handout place={place} today={today} address={address} />}
      {place && <script type="module" src={script} />}
    </>
  )
}
