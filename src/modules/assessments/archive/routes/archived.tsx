import { dateText, momentText } from '#platform/language'
import { endDay } from '#platform/retention'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as scanTexts } from '../../texts.ts'
import { ArchiveFacts } from '../components/facts.tsx'
import { ArchivedEvidence, ArchivedNorms } from '../components/parts.tsx'
import { shownArchive } from '../components/shown.ts'
import { readArchive } from '../queries.ts'
import { archiveTerm } from '../retention.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/archived'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const shown = shownArchive(await readArchive(ctx, idOf(params)), web.language)
  return {
    ...shown,
    endsOn: endDay(archiveTerm, shown.signedOn),
    isNew: new URL(request.url).searchParams.has('bewaard'),
  }
})

export default function ArchivedPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const s = useTexts(scanTexts)
  const language = useLanguage()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/zelfscans', label: s.title },
          { href: '/zelfscans/archief', label: t.title },
          { label: it.title },
        ]}
      />
      <PageHeader
        title={it.title}
        badge={<Badge tone="info">{t.badge}</Badge>}
        intro={it.municipality}
        actions={
          <ButtonLink href={`/zelfscans/archief/${it.id}/oscal.json`} kind="secondary">
            {t.takeOut}
          </ButtonLink>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isNew && (
        <Alert kind="ok" live>
          {t.kept} <a href="/verloop">{t.trend}</a>
        </Alert>
      )}
      <h2>{t.answers}</h2>
      <ArchivedNorms norms={it.norms} />
      <h2>{t.evidence}</h2>
      <ArchivedEvidence id={it.id} evidence={it.evidence} />
      <h2>{t.origin}</h2>
      <p>
        {t.checked} {t.unsure}
      </p>
      <ArchiveFacts
        of={it}
        extra={[
          { term: t.facts.broughtAt, value: momentText(language, it.broughtAt) },
          ...(it.endsOn ? [{ term: t.facts.destroyed, value: dateText(language, it.endsOn) }] : []),
        ]}
      />
    </>
  )
}
