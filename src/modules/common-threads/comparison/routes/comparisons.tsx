import { listRounds } from '#modules/assessments'
import { authorise } from '#platform/access'
import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { may } from '../../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/comparisons'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => {
  const rounds = (await listRounds(ctx)).filter(({ kind }) => kind === 'independent')
  for (const { organisationId } of rounds)
    authorise(ctx, may.seePicture, { organisationId, districtId: organisationId })
  return rounds.map(({ id, title, referenceDay }) => ({ id, title, referenceDay }))
})

export default function Comparisons({ loaderData: rounds }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <PageHeader
        title={t.list.title}
        intro={t.list.intro}
        actions={
          <ButtonLink href="/verloop" kind="secondary">
            {t.list.trend}
          </ButtonLink>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.list.who}</Audience>
      <DataTable
        caption={t.list.title}
        captionHidden
        stacked
        rows={rounds}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.list.none} />}
        columns={[
          {
            key: 'title',
            header: t.list.round,
            rowHeader: true,
            cell: ({ id, title }) => <a href={`/vergelijking/${id}`}>{title}</a>,
          },
          { key: 'day', header: t.list.day, cell: ({ referenceDay }) => dateText(language, referenceDay) },
        ]}
      />
    </>
  )
}
