import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { dateText, dayOf } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Breadcrumbs } from '#ui/layout'
import { Audience, PageHeader } from '#ui/page-header'
import { Progress } from '#ui/progress'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { Decide } from '../input.ts'
import { may } from '../policy.ts'
import { decide, type ReviewedRight, reviewOf } from '../review.ts'
import { yearOf } from '../review-year.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/review'

export const loader = page(async ({ ctx, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  return {
    ...(await reviewOf(ctx, yearOf(request, web.now))),
    thisYear: Number(dayOf(web.now).slice(0, 4)),
    mayDecide: allows(ctx, may.review, { organisationId: login.organisation.id }),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, Decide)
  if (!form.ok) return form.response
  await decide(ctx, form.value)
  return redirect(`/mensen/controle#right-${form.value.membershipId}`)
})

export default function ReviewPage({ loaderData: review }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const { total, open, overdue } = review.progress
  const years = [0, 1, 2].map((back) => String(review.thisYear - back))
  const done = t.review.progress(total - open, total)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/mensen', label: t.people.title }, { label: t.review.title }]}
      />
      <PageHeader title={t.review.title} intro={t.review.intro} />
      <Audience label={w.whoSees}>{t.review.who}</Audience>
      <FilterBar label={t.review.year} submitLabel={w.show} clearHref="/mensen/controle" clearLabel={w.clear}>
        <Select
          name="jaar"
          label={t.review.year}
          value={String(review.year)}
          options={years.map((year) => ({ value: year, label: year }))}
        />
      </FilterBar>
      <Progress label={t.review.title} value={total - open} max={total} text={done} />
      {overdue > 0 && (
        <p>
          <Badge tone="warning">{`${t.review.overdue}: ${overdue}`}</Badge>
        </p>
      )}
      <Downloads
        label={w.download}
        items={[{ href: `/mensen/controle.xlsx?jaar=${review.year}`, label: t.review.spreadsheet }]}
      />
      <DataTable
        caption={`${t.review.title} ${review.year}`}
        stacked
        rows={review.rights}
        rowKey={({ membershipId }) => membershipId}
        empty={<EmptyState title={t.people.none} />}
        columns={[
          {
            key: 'name',
            header: t.columns.name,
            rowHeader: true,
            cell: ({ name, membershipId }) => <span id={`right-${membershipId}`}>{name}</span>,
          },
          { key: 'role', header: t.columns.role, cell: ({ role }) => t.roles[role] ?? role },
          { key: 'from', header: t.columns.from, cell: ({ startsOn }) => dateText(language, startsOn) },
          {
            key: 'seen',
            header: t.review.reviewedOn,
            cell: ({ reviewedOn, reviewedBy, isOverdue }) => (
              <>
                {reviewedOn ? `${dateText(language, reviewedOn)} · ${reviewedBy ?? ''}` : t.review.never}{' '}
                {isOverdue && <Badge tone="warning">{t.review.overdue}</Badge>}
              </>
            ),
          },
          {
            key: 'outcome',
            header: t.review.outcome,
            cell: (right) => <Outcome right={right} mayDecide={review.mayDecide && review.year === review.thisYear} />,
          },
        ]}
      />
    </>
  )
}

function Outcome({ right, mayDecide }: { right: ReviewedRight; mayDecide: boolean }) {
  const t = useTexts(texts).review
  if (right.outcome)
    return <Badge tone={right.outcome === 'keep' ? 'ok' : 'neutral'}>{t.outcomes[right.outcome]}</Badge>
  if (!mayDecide || !right.isRunning) return null
  const whose = <span className="ww-hidden"> {right.name}</span>
  return (
    <form method="post">
      <input type="hidden" name="membershipId" value={right.membershipId} />
      <ButtonGroup>
        <Button kind="secondary" name="outcome" value="keep">
          {t.keep}
          {whose}
        </Button>
        <Button kind="danger" name="outcome" value="end">
          {t.end}
          {whose}
        </Button>
      </ButtonGroup>
    </form>
  )
}
