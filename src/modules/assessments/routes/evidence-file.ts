import { idOf, page, type WithCtx } from '#platform/web'
import { evidenceFile } from '../proving.ts'
import type { Route } from './+types/evidence-file'

/** The file of a piece of evidence; always saved, never shown in the page, whatever its type. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { name, mediaType, bytes } = await evidenceFile(ctx, idOf(params))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
})
