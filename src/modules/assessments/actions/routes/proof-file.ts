import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { proofFile } from '../closing.ts'
import type { Route } from './+types/proof-file'

/** The file of what proves an action; always saved, never shown in the page, whatever its type. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { name, mediaType, bytes } = await proofFile(ctx, idOf(params), pathId(params, 'evidenceId'))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
})
