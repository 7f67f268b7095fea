import { download, idOf, page, type WithCtx } from '#platform/web'
import { threadsBriefing } from '../service.ts'
import type { Form } from '../writing.ts'
import type { Route } from './+types/paper-file'

const asked: Record<string, Form> = { pdf: 'pdf', archief: 'archive', docx: 'docx', xlsx: 'xlsx', csv: 'csv' }

/** The paper of a round as a file; `?vorm=` chooses PDF, PDF for the archive, Word or spreadsheet. */
export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const form = asked[new URL(request.url).searchParams.get('vorm') ?? 'pdf'] ?? 'pdf'
  const { name, content } = await threadsBriefing(ctx, idOf(params), form)
  return download(name, content)
})
