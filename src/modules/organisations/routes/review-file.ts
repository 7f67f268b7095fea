import { listFile, page, type WithCtx } from '#platform/web'
import { exportReview } from '../review.ts'
import { yearOf } from '../review-year.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/review-file'

/** The whole review of a year, for the file of the auditor. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const { rights, year } = await exportReview(ctx, yearOf(request, web.now))
  return listFile(
    request,
    { name: `controle-${year}`, title: String(year) },
    [
      { header: t.columns.name, width: 40, value: ({ name }) => name },
      { header: t.columns.mail, width: 40, value: ({ mail }) => mail },
      { header: t.columns.role, width: 24, value: ({ role }) => t.roles[role] ?? role },
      { header: t.columns.from, value: ({ startsOn }) => startsOn },
      { header: t.columns.to, value: ({ endsOn }) => endsOn },
      { header: t.review.reviewedOn, value: ({ reviewedOn }) => reviewedOn },
      { header: t.review.reviewedBy, width: 40, value: ({ reviewedBy }) => reviewedBy },
      { header: t.review.outcome, value: ({ outcome }) => (outcome ? t.review.outcomes[outcome] : null) },
      { header: t.review.overdue, value: ({ isOverdue }) => (isOverdue ? t.yes : t.no) },
    ],
    rights,
  )
})
