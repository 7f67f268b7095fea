import { data, redirect } from 'react-router'
import { z } from 'zod'
import { invalid } from '#platform/errors'
import { secondStep } from '#platform/login'
import { publicPage, readForm, type WithWeb } from '#platform/web'
import type { Route } from './+types/second-step'
import { CodeForm } from './code-form.tsx'
import { browserOf, loginCookie, ownPath, tokenFrom } from './cookies.ts'
import { replayFrom } from './replay.ts'
import { SendAgain } from './send-again.tsx'

export const loader = publicPage(async ({ request, web }: WithWeb<Route.LoaderArgs>) => {
  if (!tokenFrom(request, web.config, 'half')) throw redirect('/inloggen')
  return {}
})

export const action = publicPage(async ({ request, web }: WithWeb<Route.ActionArgs>) => {
  const token = tokenFrom(request, web.config, 'half')
  const form = await readForm(request, z.object({ code: z.string().trim().min(1).max(50) }))
  if (!form.ok) return form.response
  const result = await secondStep(web.database.db, token ?? '', form.value.code, {
    origin: web.origin,
    browser: browserOf(request),
    now: web.now,
  })
  if (!('token' in result)) {
    return form.refuse(
      invalid([
        { path: 'code', reason: result.outcome === 'refused' ? 'login.code_wrong' : `login.${result.outcome}` },
      ]),
    )
  }
  const headers = new Headers([
    ['set-cookie', loginCookie(web.config, result.token)],
    ['set-cookie', loginCookie(web.config, null, 'half')],
  ])
  const kept = replayFrom(form.values.replay)
  if (kept) return data({ sendAgain: kept }, { headers })
  throw redirect(ownPath(new URL(request.url).searchParams.get('naar')), { headers })
})

export default function SecondStep({ actionData }: Route.ComponentProps) {
  if (actionData && 'sendAgain' in actionData) return <SendAgain replay={actionData.sendAgain} />
  return <CodeForm />
}
