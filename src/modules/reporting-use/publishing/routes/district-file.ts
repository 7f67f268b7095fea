import type { Column } from '#platform/spreadsheets'
import { listFile, page, type WithCtx } from '#platform/web'
import { texts } from '../../texts.ts'
import { figureAsked } from '../asked.ts'
import { type DistrictRow, districtUse } from '../district.ts'
import { totalText } from '../total-text.ts'
import type { Route } from './+types/district-file'

type Line = { name: string; cells: (string | number)[] }

/** What the page of the district shows, as CSV or spreadsheet. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const figure = figureAsked(request)
  const { quarters, rows, totals } = await districtUse(ctx, figure)
  const say = (cell: DistrictRow['cells'][number] | undefined) => {
    if (!cell) return t.district.notYet
    return typeof cell.shown === 'number' ? cell.shown : t.publishing[cell.shown]
  }
  const together = totals.map((total) => totalText(web.language, total))
  const columns: Column<Line>[] = [
    { header: t.district.municipality, value: ({ name }) => name, width: 24 },
    ...quarters.map((quarter, at) => ({ header: quarter, value: ({ cells }: Line) => cells[at] ?? '' })),
  ]
  const lines: Line[] = [
    ...rows.map(({ name, cells }) => ({ name, cells: quarters.map((_, at) => say(cells[at])) })),
    { name: t.district.total, cells: together },
  ]
  return listFile(request, { name: `meldpunten-${figure}`, title: t.publishing.figures[figure] }, columns, lines)
})
