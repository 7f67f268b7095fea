import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { texts } from '../texts.ts'

/** Asks for the second step; carries along what was typed before the login ended. */
export function CodeForm({ action, replay }: { action?: string; replay?: string }) {
  const t = useTexts(texts)
  const form = useForm()
  const kept = form.value('replay', replay)
  return (
    <>
      <PageHeader title={t.secondStep.title} intro={t.secondStep.intro} />
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      <form method="post" action={action} className="ww-form" noValidate>
        {kept && <input type="hidden" name="replay" value={kept} />}
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
