import { useForm } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'

type Props = { what: string; title: string; help: string; label: string; kind?: 'primary' | 'danger' }

/** Something that is done with a reason: first open it, read what happens, and say why. */
export function ReasonForm({ what, title, help, label, kind = 'primary' }: Props) {
  const form = useForm()
  const isThis = form.isRefused && form.value('do') === what
  return (
    <Confirm summary={title} isOpen={isThis}>
      <p>{help}</p>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="do" value={what} />
        <Field
          name="reason"
          id={`reason-${what}`}
          label={label}
          multiline
          value={isThis ? form.value('reason') : ''}
          problem={isThis ? form.problem('reason') : undefined}
          required
        />
        <Button kind={kind}>{title}</Button>
      </form>
    </Confirm>
  )
}
