import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { reviewsAsked } from '../components/asked.ts'
import { listPath, ReviewFilters, ReviewTable } from '../components/list.tsx'
import { findReviews } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = reviewsAsked(request)
  const { count, results, late } = await findReviews(ctx, query)
  return {
    ...{ menu: menuOf(ctx), choices, count, late, at: query.page, size: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    rows: results.map(({ code, name, rhythm, standing, dueOn, active, signedOn, signedId }) => ({
      ...{ code, name, rhythm, standing, dueOn, active, signedOn, signedId },
    })),
  }
})

export default function ReviewsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <SourcesMenu entries={it.menu} current="reviews" />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          <ButtonLink kind="secondary" href="/bronnen/autorisaties">
            {t.seeAuthorisations}
          </ButtonLink>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.late > 0 && (
        <Alert kind="warning">
          {t.late(it.late)} <a href={`${listPath}?stand=nu`}>{t.seeLate}</a>
        </Alert>
      )}
      <ReviewFilters choices={it.choices} />
      <Files path={listPath} choices={it.choices} />
      <ReviewTable rows={it.rows} choices={it.choices} sorted={it.sorted} />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={listAddress(listPath, it.choices).page} />
    </>
  )
}
