import { download, page, type WithCtx } from '#platform/web'
import { sampleForms, styleSample } from '../sample.ts'
import type { Route } from './+types/sample'

/** A page in the style as a file; `?vorm=` chooses the form, PDF when it names none that there is. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams.get('vorm')
  const form = sampleForms.find((one) => one === asked) ?? 'pdf'
  const { name, content } = await styleSample(ctx, form, web.language)
  return download(name, content)
})
