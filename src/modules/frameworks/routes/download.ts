import { download, idOf, page, type WithCtx } from '#platform/web'
import { exportFormats, writeFramework } from '../formats/write.ts'
import { read } from '../service.ts'
import type { Route } from './+types/download'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams.get('vorm')
  const format = exportFormats.find((one) => one === asked) ?? 'yaml'
  const { framework, publishedAt } = await read(ctx, idOf(params))
  const { name, content } = await writeFramework(framework, format, publishedAt ?? ctx.now)
  return download(name, content)
})
