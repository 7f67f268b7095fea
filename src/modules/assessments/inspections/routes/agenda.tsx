import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { VisitList } from '../components/visit-list.tsx'
import { visitRow } from '../components/visit-row.ts'
import { texts } from '../texts.ts'
import { visitsFor } from '../visiting.ts'
import type { Route } from './+types/agenda'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => ({
  visits: (await visitsFor(ctx)).map(visitRow),
}))

export default function Agenda({ loaderData: { visits } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/toetsingen', label: t.title }, { label: t.visits.agenda }]}
      />
      <PageHeader
        title={t.visits.agenda}
        intro={t.visits.intro}
        actions={
          visits.length > 0 && (
            <ButtonLink href="/toetsingen/bezoeken.ics" kind="secondary">
              {t.visits.calendar}
            </ButtonLink>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explains.agenda}</Explain>
      <Audience label={w.whoSees}>{t.who.visits}</Audience>
      <VisitList visits={visits} mayCancel={false} isAll />
    </>
  )
}
