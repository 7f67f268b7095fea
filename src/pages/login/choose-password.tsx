import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'

export function ChoosePassword({ kind, works }: { kind: 'invitation' | 'reset'; works: boolean }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <>
      <PageHeader title={t.choose[kind]} intro={works ? t.choose.intro : undefined} />
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      {works ? (
        <form method="post" className="ww-form" noValidate>
          <Field
            name="password"
            type="password"
            label={t.choose.password}
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
      ) : (
        <Alert kind="warning">
          {t.choose.gone} <a href="/wachtwoord-vergeten">{t.logInPage.forgot}</a>
        </Alert>
      )}
    </>
  )
}
