import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'

/** Changes one's own password; the other logins end. */
export function PasswordForm() {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <section>
      <h2>{t.accountPage.password}</h2>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="do" value="password" />
        <Field
          name="current"
          type="password"
          label={t.accountPage.current}
          problem={form.problem('current')}
          autoComplete="current-password"
          required
        />
        <Field
          name="password"
          type="password"
          label={t.choose.password}
          hint={t.choose.hint}
          problem={form.problem('password')}
          autoComplete="new-password"
          required
        />
        <Field
          name="again"
          type="password"
          label={t.choose.again}
          problem={form.problem('again')}
          autoComplete="new-password"
          required
        />
        <Button>{t.choose.submit}</Button>
      </form>
    </section>
  )
}
