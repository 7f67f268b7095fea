import { z } from 'zod'
import { askReset } from '#platform/login'
import { sendMail } from '#platform/mail'
import { useForm, useTexts } from '#platform/texts'
import { publicPage, readForm, type WithWeb } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'
import type { Route } from './+types/forgot'

export const handle = { scripts: false }
export const meta: Route.MetaFunction = () => [{ title: 'Wachtwoord vergeten · Weerwerk' }]

export const action = publicPage(async ({ request, web }: WithWeb<Route.ActionArgs>) => {
  const form = await readForm(request, z.object({ mail: z.email().max(320) }))
  if (!form.ok) return form.response
  const asked = await askReset(web.database.db, form.value.mail, web.now)
  if (asked) {
    const href = `${web.config.baseUrl}/nieuw-wachtwoord/${asked.token}`
    await sendMail(web.config, {
      to: form.value.mail,
      subject: 'Een nieuw wachtwoord voor Weerwerk',
      text: `Goedendag,\n\nMet deze link kiest u een nieuw wachtwoord. Hij werkt een uur.\n\n${href}\n\nHeeft u dit niet gevraagd? Dan hoeft u niets te doen.\n`,
    })
  }
  return { sent: true }
})

export default function Forgot({ actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const form = useForm()
  const isSent = actionData !== undefined && 'sent' in actionData
  return (
    <>
      <PageHeader title={t.forgot.title} intro={t.forgot.intro} />
      {isSent && <Alert kind="ok">{t.forgot.sent}</Alert>}
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Field
          name="mail"
          type="email"
          label={t.logInPage.mail}
          value={form.value('mail')}
          problem={form.problem('mail')}
          autoComplete="username"
          required
        />
        <Button>{t.forgot.submit}</Button>
      </form>
    </>
  )
}
