import { listFile, page, type WithCtx } from '#platform/web'
import { exportReadings } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/readings-file'

/** Every reading of the own municipality as a file, from old to new. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const rows = await exportReadings(ctx)
  const columns = [
    { header: t.indicator, width: 32, value: ({ indicator }: (typeof rows)[number]) => indicator },
    { header: t.month, value: ({ day }: (typeof rows)[number]) => day },
    { header: t.counted, value: ({ numerator }: (typeof rows)[number]) => numerator },
    { header: t.outOf, value: ({ denominator }: (typeof rows)[number]) => denominator },
    { header: t.value, value: ({ value }: (typeof rows)[number]) => value },
    { header: t.source, value: ({ source }: (typeof rows)[number]) => source },
  ]
  return listFile(request, { name: 'meetwaarden', title: t.title }, columns, rows)
})
