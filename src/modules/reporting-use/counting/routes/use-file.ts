import type { Column } from '#platform/spreadsheets'
import { listFile, page, type WithCtx } from '#platform/web'
import { entrances } from '../../model.ts'
import { texts } from '../../texts.ts'
import { ownUse, type QuarterUse } from '../service.ts'
import type { Route } from './+types/use-file'

/** The use of the own organisation per quarter. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language].use
  const columns: Column<QuarterUse>[] = [
    { header: t.quarterHead, value: ({ quarter }) => quarter },
    { header: t.reports, value: ({ sent }) => sent },
    { header: t.employees, value: ({ employees }) => employees },
    { header: t.rate, value: ({ rate }) => rate?.value ?? null },
    { header: t.low, value: ({ rate }) => rate?.interval[0] ?? null },
    { header: t.high, value: ({ rate }) => rate?.interval[1] ?? null },
    ...entrances.map((entrance) => ({
      header: t.entrances[entrance],
      value: ({ byEntrance }: QuarterUse) => byEntrance[entrance],
    })),
    { header: t.opened, value: ({ opened }) => opened },
    { header: t.named, value: ({ closed }) => closed.named },
    { header: t.anonymous, value: ({ closed }) => closed.anonymous },
    { header: t.notSaid, value: ({ closed }) => closed.notSaid },
    {
      header: t.own,
      value: ({ feedback }) => feedback.own && t.inTime(`${feedback.own.inTime}`, `${feedback.own.due}`),
    },
    {
      header: t.wbk,
      value: ({ feedback }) => feedback.wbk && t.inTime(`${feedback.wbk.inTime}`, `${feedback.wbk.due}`),
    },
  ]
  const { quarters } = await ownUse(ctx)
  return listFile(request, { name: 'gebruik-meldpunt', title: t.title }, columns, quarters)
})
