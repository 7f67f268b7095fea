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
import { browserOf, loginCookie, ownPath } from './cookies.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Inloggen · Weerwerk' }]

const Replay = z.object({
  action: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  files: z.array(z.string()),
})
const Credentials = z.object({ mail: z.string().trim().min(1).max(320), password: z.string().min(1).max(1000) })

export const loader = publicPage(async ({ request, web }: WithWeb<Route.LoaderArgs>) => {
  const to = ownPath(new URL(request.url).searchParams.get('naar'))
  if (web.login) throw redirect(to)
  return { to, demo: web.config.demo }
})

export const action = publicPage(async ({ request, web }: WithWeb<Route.ActionArgs>) => {
  const values = valuesOf(await request.formData())
  const replay = typeof values.replay === 'string' ? values.replay : ''
  const parsed = Credentials.safeParse(values)
  const shown = {
    values: { mail: String(values.mail ?? ''), replay },
    problems: [] as { path: string; reason: string }[],
    sendAgain: null as z.infer<typeof Replay> | null,
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
  if (result.outcome === 'second_step') {
    throw redirect(`/inloggen/tweede-stap?naar=${encodeURIComponent(to)}`, {
      headers: { 'set-cookie': loginCookie(web.config, result.token, 'half') },
    })
  }
  const headers = { 'set-cookie': loginCookie(web.config, result.token) }
  const kept = Replay.safeParse(parsedJson(replay))
  if (!kept.success) throw redirect(to, { headers })
  return data({ ...shown, sendAgain: { ...kept.data, action: ownPath(kept.data.action) } }, { headers })
})

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export default function LogIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const form = useForm()
  if (actionData?.sendAgain) return <SendAgain replay={actionData.sendAgain} />
  return (
    <>
      <PageHeader title={t.logInPage.title} />
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

/** What was typed before the login ended, to send now. */
function SendAgain({ replay }: { replay: { action: string; fields: [string, string][] } }) {
  const t = useTexts(texts).logInPage
  return (
    <>
      <PageHeader title={t.title} />
      <Alert kind="ok">{t.replay}</Alert>
      <form method="post" action={replay.action}>
        <ul>
          {replay.fields
            .filter(([name, value]) => value && !name.startsWith('_'))
            .map(([name, value], index) => (
              <li key={`${name}-${index}`}>{value.slice(0, 500)}</li>
            ))}
        </ul>
        {replay.fields.map(([name, value], index) => (
          <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
        ))}
        <Button>{t.send}</Button> <a href="/">{t.drop}</a>
      </form>
    </>
  )
}
