import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Checkbox, Field, Select } from '#ui/field'
import { texts } from '../texts.ts'

type Props = { of: 'function' | 'person'; options: { value: string; label: string }[] }

/** Designates a function, or one person who works in it. */
export function DesignateForm({ of, options }: Props) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.isRefused && form.value('of') === of
  const name = of === 'function' ? 'profileId' : 'fileId'
  const value = (field: string) => (isMine ? form.value(field) : '')
  const problem = (field: string) => (isMine ? form.problem(field) : undefined)
  return (
    <Confirm summary={of === 'function' ? t.designateFunction : t.designatePerson} isOpen={isMine}>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="of" value={of} />
        <Select
          name={name}
          id={isMine ? 'profileId' : `choose-${of}`}
          label={of === 'function' ? t.function : t.onePerson}
          value={value(name)}
          problem={problem('profileId') ?? problem('fileId')}
          options={[{ value: '', label: t.choose }, ...options]}
        />
        <Field
          name="reason"
          id={isMine ? 'reason' : `reason-${of}`}
          label={t.reason}
          hint={t.reasonHint}
          multiline
          rows={2}
          value={value('reason')}
          problem={problem('reason')}
        />
        <Checkbox name="withName" id={`with-name-${of}`} label={t.withNameField} checked={value('withName') === 'on'} />
        <Button>{t.designate}</Button>
      </form>
    </Confirm>
  )
}
