import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { TaskStep } from '../model.ts'
import { texts } from '../texts.ts'

/** What can be done with a task now, by who looks at it. */
export function TaskSteps({ steps }: { steps: readonly TaskStep[] }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <>
      {steps.includes('finish') && (
        <form method="post">
          <Button name="do" value="finish">
            {t.finish}
          </Button>
        </form>
      )}
      {steps.includes('reopen') && (
        <form method="post">
          <Button kind="secondary" name="do" value="reopen">
            {t.reopen}
          </Button>
        </form>
      )}
      {steps.includes('cancel') && (
        <Confirm summary={t.cancel} isOpen={form.isRefused}>
          <p>{t.cancelText}</p>
          <form method="post" className="ww-form" noValidate>
            <Field
              name="reason"
              label={t.fields.reason ?? ''}
              value={form.value('reason')}
              problem={form.problem('reason')}
              multiline
              rows={2}
              required
            />
            <Button kind="danger" name="do" value="cancel">
              {t.cancel}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
