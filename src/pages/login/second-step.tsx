import { redirect } from 'react-router'
import { z } from 'zod'
import { invalid } from '#platform/errors'
import { secondStep } from '#platform/login'
import { useForm, useTexts } from '#platform/texts'
import { publicPage, readForm, type WithWeb } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'
import type { Route } from './+types/second-step'
import { browserOf, loginCookie, ownPath, tokenFrom } from './cookies.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Tweede stap · Weerwerk' }]

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
  throw redirect(ownPath(new URL(request.url).searchParams.get('naar')), { headers })
})

export default function SecondStep() {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <>
      <PageHeader title={t.secondStep.title} intro={t.secondStep.intro} />
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Field
          name="code"
          label={t.secondStep.code}
          problem={form.problem('code')}
          autoComplete="one-time-code"
          required
        />
        <Button>{t.secondStep.submit}</Button>
      </form>
    </>
  )
}
