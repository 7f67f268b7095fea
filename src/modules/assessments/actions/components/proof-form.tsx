import { useForm, useTexts } from '#platform/texts'
import { Button, ButtonGroup } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field, Select } from '#ui/field'
import { texts as scanTexts } from '../../texts.ts'
import { texts } from '../texts.ts'

/** Proof for an action, to add it or to close the action with it. */
export function ProofForm({ library }: { library: { value: string; label: string }[] }) {
  const t = useTexts(texts)
  const e = useTexts(scanTexts).evidence
  const form = useForm()
  const isMine = form.isRefused && ['prove', 'finish'].includes(form.value('do'))
  const field = (name: string) => ({
    name,
    value: isMine ? form.value(name) : '',
    problem: isMine ? form.problem(name) : undefined,
  })
  return (
    <Confirm summary={t.finish} isOpen={isMine}>
      <p>{t.finishText}</p>
      <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
        <Select
          {...field('evidenceId')}
          label={t.library}
          options={[{ value: '', label: t.libraryNone }, ...library]}
        />
        <fieldset className="ww-fieldset">
          <legend>{t.orNew}</legend>
          <Field {...field('title')} label={e.name} />
          <Select
            {...field('form')}
            label={e.form}
            options={Object.entries(e.forms).map(([value, label]) => ({ value, label }))}
          />
          <Field {...field('datedOn')} type="date" label={e.datedOn} />
          <Field {...field('link')} type="url" label={e.link} hint={e.linkHint} />
          <Field name="file" type="file" label={e.file} problem={field('file').problem} />
        </fieldset>
        <ButtonGroup>
          <Button name="do" value="finish">
            {t.finish}
          </Button>
          <Button kind="secondary" name="do" value="prove">
            {t.prove}
          </Button>
        </ButtonGroup>
      </form>
    </Confirm>
  )
}
