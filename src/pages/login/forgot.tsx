import { z } from 'zod'
import { requestReset } from '#platform/login'
import { useForm, useTexts } from '#platform/texts'
import { publicPage, readForm, type WithWeb } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'
import type { Route } from './+types/forgot'

export const action = publicPage(async ({ request, web }: WithWeb<Route.ActionArgs>) => {
  const form = await readForm(request, z.object({ mail: z.email().max(320) }))
  if (!form.ok) return form.response
  await requestReset(web.database.db, form.value.mail, web.language, web.now)
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
