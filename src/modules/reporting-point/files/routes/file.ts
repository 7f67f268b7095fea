import { notFound } from '#platform/errors'
import { idOf, page, type WithCtx } from '#platform/web'
import { sealedAnswer } from '../answer.ts'
import { readFile } from '../service.ts'
import type { Route } from './+types/file'

/** A file of a report as the server keeps it, for the script of its page. */
export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  if (!/^[0-9a-f]{32}$/.test(params.fileId)) throw notFound('file')
  return sealedAnswer(await readFile(ctx, idOf(params), params.fileId), params.fileId)
})
