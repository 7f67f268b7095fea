import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'

/** The last day on which the municipality may reply: to begin the hearing, or to give more time. */
export function SetDay({
  kind,
  day,
  label,
  text,
}: {
  kind: 'start' | 'extend'
  day: string
  label: string
  text: string
}) {
  const t = useTexts(texts).hearing
  const form = useForm()
  const fields = (
    <form method="post" className="ww-form" noValidate>
      {text && <p>{text}</p>}
      <Field
        name="until"
        type="date"
        label={t.until}
        value={form.value('until', day)}
        problem={form.problem('until')}
        required
      />
      <Button name="do" value={kind} kind={kind === 'start' ? 'primary' : 'secondary'}>
        {label}
      </Button>
    </form>
  )
  if (kind === 'extend')
    return (
      <Confirm summary={label} isOpen={form.problem('until') !== undefined}>
        {fields}
      </Confirm>
    )
  return (
    <>
      <Alert kind="ok">{t.ready}</Alert>
      {fields}
    </>
  )
}

/** The municipality says that it has no more to say. */
export function FinishReplies() {
  const t = useTexts(texts).hearing
  return (
    <Confirm summary={t.finish}>
      <form method="post">
        <p>{t.finishConfirm}</p>
        <Button kind="secondary" name="do" value="finish">
          {t.finish}
        </Button>
      </form>
    </Confirm>
  )
}
