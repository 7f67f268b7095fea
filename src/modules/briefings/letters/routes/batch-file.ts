import { redirect } from 'react-router'
import { MakeBatch } from '#modules/screening'
import { download, page, type WithCtx } from '#platform/web'
import { batchFile } from '../service.ts'
import type { Route } from './+types/batch-file'

const list = '/screening/brieven/meer'

/** Makes the letters of the form and gives them as one document; without a choice, back to the form, which says so. */
export const action = page(async ({ ctx, request, web }: WithCtx<Route.ActionArgs>) => {
  const form = await request.formData()
  const [kind, language] = ['kind', 'language'].map((name) => String(form.get(name) ?? ''))
  const asked = MakeBatch.safeParse({ kind, language, files: form.getAll('files') })
  if (!asked.success) {
    const kept = new URLSearchParams({ brief: kind ?? '', taal: language ?? '' })
    return redirect(`${list}?${kept}&niemand#files`)
  }
  const { name, content } = await batchFile(ctx, asked.data, web.config.baseUrl)
  return download(name, content)
})

/** Who opens the address itself is led to the form. */
export const loader = page(async () => redirect(list))
