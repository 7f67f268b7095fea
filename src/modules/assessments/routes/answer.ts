import { idOf, page, type WithCtx } from '#platform/web'
import { textsOf, tryAnswer } from '../components/answering.ts'
import { reasons as reasonsEn } from '../en.ts'
import { reasons as reasonsNl } from '../nl.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/answer'

const reasons = { nl: reasonsNl, en: reasonsEn }

/** Saves one answer for `public/saving.js`: the new version, or in words why it was not saved. */
export const action = page(async ({ ctx, params, request, web }: WithCtx<Route.ActionArgs>) => {
  const t = texts[web.language].norm
  const { saved, status } = await tryAnswer(ctx, idOf(params), textsOf(await request.formData()))
  if (status === 200) return Response.json({ version: saved.version, message: t.saved })
  if (saved.theirs !== undefined) return Response.json({ message: t.conflictFirst }, { status })
  const words = (saved.problems ?? []).map(({ reason, params: given }) =>
    (reasons[web.language][reason] ?? t.failed).replace(/\{(\w+)\}/g, (_all, key: string) =>
      String(given?.[key] ?? ''),
    ),
  )
  return Response.json({ message: [t.notYet, ...new Set(words)].join(' ') }, { status })
})
