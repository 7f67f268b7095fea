import { listFile, page, type WithCtx } from '#platform/web'
import { registerAsked } from '../components/asked.ts'
import { exportRegister, type RegisterLine } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/file'

/** The register as its page shows it, all pages, to put on a website. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const rows = await exportRegister(ctx, registerAsked(request).query)
  const columns = [
    { header: t.columns.function, value: (it: RegisterLine) => it.function },
    { header: t.columns.sideJob, value: ({ sideJob }: RegisterLine) => sideJob },
    { header: t.columns.isPaid, value: ({ isPaid }: RegisterLine) => t.paid[`${isPaid}`] },
    { header: t.columns.name, value: ({ name }: RegisterLine) => name },
    { header: t.columns.publishedOn, value: ({ publishedOn }: RegisterLine) => publishedOn },
  ]
  return listFile(request, { name: 'register-nevenwerk', title: t.title }, columns, rows)
})
