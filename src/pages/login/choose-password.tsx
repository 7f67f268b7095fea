import { redirect } from 'react-router'
import { z } from 'zod'
import { choosePassword, tokenOwner } from '#platform/login'
import { useForm, useTexts } from '#platform/texts'
import { readForm, type Web } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'

const Passwords = z
  .object({ password: z.string().max(1000), again: z.string().max(1000) })
  .refine(({ password, again }) => password === again, { path: ['again'], message: 'login.passwords_differ' })

/** Whether a link of a mail still works. */
export const linkWorks = async (web: Web, token: string | undefined) => ({ works: (await tokenOwner(web.database.db, token ?? '', web.now)) !== null })

/** Saves the password that belongs to a link of a mail. */
export async function savePassword(request: Request, web: Web, token: string | undefined) {
  const form = await readForm(request, Passwords)
  if (!form.ok) return form.response
  try {
    await choosePassword(web.database.db, token ?? '', form.value.password, web.now)
  } catch (error) {
    return form.refuse(error)
  }
  throw redirect('/inloggen')
}

export function ChoosePassword({ kind, works }: { kind: 'invitation' | 'reset'; works: boolean }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <>
      <PageHeader title={t.choose[kind]} intro={works ? t.choose.intro : undefined} />
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      {works ? (
        <form method="post" className="ww-form" noValidate>
          <Field name="password" type="password" label={t.choose.password} problem={form.problem('password')} autoComplete="new-password" required />
          <Field name="again" type="password" label={t.choose.again} problem={form.problem('again')} autoComplete="new-password" required />
          <Button>{t.choose.submit}</Button>
        </form>
      ) : (
        <Alert kind="warning">
          {t.choose.gone} <a href="/wachtwoord-vergeten">{t.logInPage.forgot}</a>
        </Alert>
      )}
    </>
  )
}
