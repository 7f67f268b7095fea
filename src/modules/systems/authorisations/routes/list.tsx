import { allows, personOf } from '#platform/access'
import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { authorisationsAsked } from '../components/asked.ts'
import { AuthorisationFilters, AuthorisationTable, listPath } from '../components/list.tsx'
import { may } from '../policy.ts'
import { findAuthorisations } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = authorisationsAsked(request)
  const { count, results, sources } = await findAuthorisations(ctx, query)
  const { organisationId } = personOf(ctx)
  return {
    ...{ menu: menuOf(ctx), choices, sources, count, at: query.page, size: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    adds: allows(ctx, may.add, { organisationId }),
    rows: results.map(({ authorisation: it, source, name }) => ({
      ...{ id: it.id, source, name, role: it.role, task: it.task, startsOn: it.startsOn, endsOn: it.endsOn },
      ...{ reviewedOn: it.reviewedOn, endCause: it.endCause },
    })),
  }
})

export default function AuthorisationsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <SourcesMenu entries={it.menu} current="authorisations" />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={it.adds ? <ButtonLink href={`${listPath}/nieuw`}>{t.add}</ButtonLink> : undefined}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <AuthorisationFilters choices={it.choices} sources={it.sources} />
      <Files path={listPath} choices={it.choices} />
      <AuthorisationTable rows={it.rows} choices={it.choices} sorted={it.sorted} />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={listAddress(listPath, it.choices).page} />
    </>
  )
}
