import { data, redirect } from 'react-router'
import { z } from 'zod'
import { logIn } from '#platform/login'
import { useForm, useTexts } from '#platform/texts'
import { publicPage, valuesOf, type WithWeb } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'
import type { Route } from './+types/log-in'
import { CodeForm } from './code-form.tsx'
import { browserOf, loginCookie, ownPath } from './cookies.ts'
import { type Replay, replayFrom } from './replay.ts'
import { SendAgain } from './send-again.tsx'

const Credentials = z.object({ mail: z.string().trim().min(1).max(320), password: z.string().min(1).max(1000) })

export const loader = publicPage(async ({ request, web }: WithWeb<Route.LoaderArgs>) => {
  const query = new URL(request.url).searchParams
  const to = ownPath(query.get('naar'))
  if (web.login) throw redirect(to)
  return { to, demo: web.config.demo, isChosen: query.get('wachtwoord') === 'bewaard' }
})

export const action = publicPage(async ({ request, web }: WithWeb<Route.ActionArgs>) => {
  const values = valuesOf(await request.formData())
  const replay = typeof values.replay === 'string' ? values.replay : ''
  const parsed = Credentials.safeParse(values)
  const shown = {
    values: { mail: String(values.mail ?? ''), replay },
    problems: [] as { path: string; reason: string }[],
    sendAgain: null as Replay | null,
    secondStep: null as string | null,
  }
  if (!('mail' in values)) return data(shown, { status: 200 })
  if (!parsed.success)
    return data(
      {
        ...shown,
        problems: parsed.error.issues.map(({ path }) => ({ path: path.join('.'), reason: 'input.invalid_type' })),
      },
      { status: 422 },
    )
  const result = await logIn(web.database.db, parsed.data, {
    origin: web.origin,
    browser: browserOf(request),
    now: web.now,
  })
  if (!('token' in result))
    return data({ ...shown, problems: [{ path: 'mail', reason: `login.${result.outcome}` }] }, { status: 422 })
  const to = ownPath(values.to)
  const kept = replayFrom(replay)
  if (result.outcome === 'second_step') {
    const next = `/inloggen/tweede-stap?naar=${encodeURIComponent(to)}`
    const headers = { 'set-cookie': loginCookie(web.config, result.token, 'half') }
    if (!kept) throw redirect(next, { headers })
    return data({ ...shown, secondStep: next }, { headers })
  }
  const headers = { 'set-cookie': loginCookie(web.config, result.token) }
  if (!kept) throw redirect(to, { headers })
  return data({ ...shown, sendAgain: kept }, { headers })
})

export default function LogIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const form = useForm()
  if (actionData?.sendAgain) return <SendAgain replay={actionData.sendAgain} />
  if (actionData?.secondStep) return <CodeForm action={actionData.secondStep} />
  return (
    <>
      <PageHeader title={t.logInPage.title} />
      {loaderData.isChosen && !form.isRefused && <Alert kind="ok">{t.logInPage.chosen}</Alert>}
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="to" value={form.value('to', loaderData.to)} />
        {form.value('replay') && <input type="hidden" name="replay" value={form.value('replay')} />}
        <Field
          name="mail"
          type="email"
          label={t.logInPage.mail}
          value={form.value('mail')}
          problem={form.problem('mail')}
          autoComplete="username"
          required
        />
        <Field
          name="password"
          type="password"
          label={t.logInPage.password}
          problem={form.problem('password')}
          autoComplete="current-password"
          required
        />
        <Button>{t.logInPage.submit}</Button>
      </form>
      <p>
        <a href="/wachtwoord-vergeten">{t.logInPage.forgot}</a>
      </p>
      {loaderData.demo && <Alert kind="info">{t.logInPage.demo}</Alert>}
    </>
  )
}
