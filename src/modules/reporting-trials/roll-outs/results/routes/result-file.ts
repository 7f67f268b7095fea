import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { methodName } from '../../../methods.ts'
import { texts as trialsTexts } from '../../../texts.ts'
import { texts as rollOutTexts } from '../../texts.ts'
import { rowsOf } from '../components.tsx'
import { readRollOutResult } from '../drawing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/result-file'

/** The result of a roll-out, as far as its page shows it. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { rollOut, result } = await readRollOutResult(ctx, idOf(params))
  const t = texts[web.language]
  const r = rollOutTexts[web.language]
  const common = trialsTexts[web.language]
  type Row = ReturnType<typeof rowsOf>[number]
  const columns = [
    { header: r.name, value: () => rollOut.title },
    { header: common.method, value: () => methodName(web.language, rollOut.method) },
    { header: t.compared, value: ({ against }: Row) => t[against] },
    { header: t.outcome, value: ({ verdict }: Row) => common.verdicts[verdict] },
    { header: t.ratio, value: ({ ratio }: Row) => ratio ?? '' },
    { header: t.low, value: ({ low }: Row) => low ?? '' },
    { header: t.high, value: ({ high }: Row) => high ?? '' },
    { header: r.municipalities, value: () => result.municipalities },
    { header: t.reports, value: () => result.reports ?? '' },
    { header: t.result, value: () => result.drawnOn },
  ]
  return listFile(request, { name: `uitslag-invoering-${rollOut.number}`, title: t.result }, columns, rowsOf(result))
})
