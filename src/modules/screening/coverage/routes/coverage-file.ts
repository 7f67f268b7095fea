import { listFile, page, type WithCtx } from '#platform/web'
import { texts as screening } from '../../texts.ts'
import { coverageFor, districtCoverage, ownCoverage } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/coverage-file'

type Row = { name: string; files: number | null; complete: number | null; late: number | null; percent: number | null }

/** What the page of coverage shows to the actor, as CSV or spreadsheet. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const s = screening[web.language]
  const named = { name: 'dekking-screening', title: t.title }
  if (!coverageFor(ctx).district) {
    const columns = [
      { header: t.class, value: (row: Row) => row.name },
      { header: t.files, value: (row: Row) => row.files ?? t.fewShort },
      { header: t.complete, value: (row: Row) => row.complete },
      { header: t.late, value: (row: Row) => row.late },
      { header: t.percent, value: (row: Row) => row.percent ?? t.few },
    ]
    const rows = (await ownCoverage(ctx)).map(({ class: of, ...numbers }) => ({ name: s.classes[of], ...numbers }))
    return listFile(request, named, columns, rows)
  }
  const { classes, organisations } = await districtCoverage(ctx)
  type Share = { name: string; percent: number | null }
  const rows: Share[] = [
    ...classes.map(({ class: of, percent }) => ({ name: s.classes[of], percent })),
    ...organisations,
  ]
  const columns = [
    { header: `${t.class} / ${t.organisation}`, width: 30, value: (row: Share) => row.name },
    { header: t.percent, value: (row: Share) => row.percent ?? t.few },
  ]
  return listFile(request, named, columns, rows)
})
