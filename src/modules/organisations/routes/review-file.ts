import { addSheet, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download, page, type WithCtx } from '#platform/web'
import { type ReviewedRight, reviewOf } from '../review.ts'
import { yearOf } from '../review-year.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/review-file'

/** The review of a year as a spreadsheet, for the file of the auditor. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const { rights, year } = await reviewOf(ctx, yearOf(request, web.now))
  const workbook = newWorkbook()
  addSheet<ReviewedRight>(
    workbook,
    String(year),
    [
      { header: t.columns.name, width: 40, value: ({ name }) => name },
      { header: t.columns.mail, width: 40, value: ({ mail }) => mail },
      { header: t.columns.role, width: 24, value: ({ role }) => t.roles[role] ?? role },
      { header: t.columns.from, value: ({ startsOn }) => startsOn },
      { header: t.columns.to, value: ({ endsOn }) => endsOn },
      { header: t.review.reviewedOn, value: ({ reviewedOn }) => reviewedOn },
      { header: t.review.reviewedBy, width: 40, value: ({ reviewedBy }) => reviewedBy },
      { header: t.review.outcome, value: ({ outcome }) => (outcome ? t.review.outcomes[outcome] : null) },
    ],
    rights,
  )
  return download(`controle-${year}.xlsx`, await workbookBytes(workbook))
})
