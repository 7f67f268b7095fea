import { dateText } from '#platform/language'
import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { type RiskView, readRisks } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/risks-file'

/** All risks of a programme. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const { risks } = await readRisks(ctx, idOf(params))
  const measureLine = ({ text, ownerName, dueOn }: RiskView['measures'][number]) => {
    const beside = [ownerName, dueOn && dateText(web.language, dueOn)].filter(Boolean)
    return beside.length > 0 ? `${text} (${beside.join(', ')})` : text
  }
  const columns = [
    { header: t.number, value: (row: RiskView) => t.numbered(row.number) },
    { header: t.risk, width: 50, value: (row: RiskView) => row.title },
    { header: t.description, width: 50, value: (row: RiskView) => row.description },
    { header: t.chance, value: (row: RiskView) => row.chance },
    { header: t.impact, value: (row: RiskView) => row.impact },
    { header: t.weight, value: (row: RiskView) => t.weights[row.weight] },
    { header: t.measures, width: 50, value: (row: RiskView) => row.measures.map(measureLine).join('\n') },
    { header: t.owner, value: (row: RiskView) => row.ownerName },
    { header: t.state, value: (row: RiskView) => t.states[row.state] },
  ]
  return listFile(request, { name: 'risicos', title: t.title }, columns, risks)
})
