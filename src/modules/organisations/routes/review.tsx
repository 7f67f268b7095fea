import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { invalid, isAppError } from '#platform/errors'
import { dayOf } from '#platform/language'
import { choicesOf, listAddress } from '#platform/lists'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { Progress } from '#ui/progress'
import { shared } from '#ui/words'
import { PeopleTabs, peopleParts } from '../components/people-tabs.tsx'
import { ReviewTable } from '../components/review-table.tsx'
import { Decide } from '../input.ts'
import { may } from '../policy.ts'
import { decide, reviewOf } from '../review.ts'
import { parts, shownRights, yearOf } from '../review-year.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/review'

const pageSize = 50
const names = ['jaar', 'zoek', 'welke', 'pagina'] as const

export const loader = page(async ({ ctx, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const choices = choicesOf(request, names)
  const { rights, progress, year } = await reviewOf(ctx, yearOf(request, web.now))
  const { roles } = texts[web.language]
  const found = shownRights(rights, choices, (role) => roles[role] ?? role)
  const at = Math.max(1, Math.min(Math.trunc(Number(choices.pagina)) || 1, Math.ceil(found.length / pageSize)))
  const thisYear = Number(dayOf(web.now).slice(0, 4))
  const own = { organisationId: login.organisation.id }
  return {
    choices,
    year,
    progress,
    at,
    count: found.length,
    rights: found.slice((at - 1) * pageSize, at * pageSize),
    years: [0, 1, 2, 3, 4].map((back) => String(thisYear - back)),
    isPast: year !== thisYear,
    mayDecide: year === thisYear && allows(ctx, may.review, own),
    parts: peopleParts(ctx, login.organisation.id),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const here = listAddress('/mensen/controle', choicesOf(request, names)).href({})
  const form = await readForm(request, Decide)
  if (!form.ok) return form.response
  try {
    await decide(ctx, form.value)
  } catch (error) {
    // A rule that says no, such as that of the last administrator, is told on the page itself.
    const isRule = isAppError(error) && error.code === 'rule_broken'
    return form.refuse(isRule ? invalid([{ path: 'membershipId', reason: error.reason }]) : error)
  }
  return redirect(`${here}#right-${form.value.membershipId}`)
})

export default function ReviewPage({ loaderData: review }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { choices, progress, year, at, count } = review
  const { total, open, overdue, kept, ended } = progress
  const about = form.value('membershipId')
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/mensen', label: t.people.title }, { label: t.review.title }]}
      />
      <PageHeader title={t.review.title} intro={t.review.intro} />
      <PeopleTabs open={review.parts} current="review" />
      <Explain label={w.whatIsThis}>{t.review.explain}</Explain>
      <Audience label={w.whoSees}>{t.review.who}</Audience>
      {form.isRefused && (
        <ErrorSummary
          title={w.problems}
          problems={form.summary.map(({ text }) => ({ href: `#right-${about}`, text }))}
        />
      )}
      {review.isPast && <Alert kind="info">{t.review.past}</Alert>}
      {!review.isPast && total > 0 && open === 0 && <Alert kind="ok">{t.review.allDone}</Alert>}
      {overdue > 0 && <Alert kind="warning">{`${t.review.overdue}: ${overdue}`}</Alert>}
      <Progress
        label={t.review.title}
        value={total - open}
        max={total}
        text={`${t.review.progress(total - open, total)} (${t.review.counts(kept, ended)})`}
      />
      <Filters choices={choices} year={year} years={review.years} />
      <Downloads
        label={w.download}
        items={[
          { href: `/mensen/controle.xlsx?jaar=${year}`, label: t.review.spreadsheet },
          { href: `/mensen/controle.csv?jaar=${year}`, label: t.review.csv },
        ]}
      />
      <ReviewTable rights={review.rights} year={year} mayDecide={review.mayDecide} />
      <Paged at={at} size={pageSize} count={count} words={w} hrefOf={listAddress('/mensen/controle', choices).page} />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Filters({ choices, year, years }: Pick<Data, 'choices' | 'year' | 'years'>) {
  const t = useTexts(texts).review
  const w = useTexts(shared)
  return (
    <FilterBar label={t.search} submitLabel={w.show} clearHref="/mensen/controle" clearLabel={w.clear}>
      <Select
        name="jaar"
        label={t.year}
        value={String(year)}
        options={years.map((one) => ({ value: one, label: one }))}
      />
      <Select
        name="welke"
        label={t.which}
        value={choices.welke || 'all'}
        options={parts.map((value) => ({ value, label: t.whichOnes[value] }))}
      />
      <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
    </FilterBar>
  )
}
