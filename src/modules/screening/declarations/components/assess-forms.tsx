import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, RadioGroup, Select } from '#ui/field'
import { assessments } from '../model.ts'
import { texts } from '../texts.ts'

/** Whether it may: the decision of a person. */
export function AssessForm({ revision }: { revision: number }) {
  const t = useTexts(texts).assess
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <h2>{t.form}</h2>
      <input type="hidden" name="revision" value={revision} />
      <RadioGroup
        name="state"
        legend={t.state}
        value={form.value('state')}
        problem={form.problem('state')}
        options={assessments.map((value) => ({ value, label: t.options[value], hint: t.hints[value] }))}
      />
      <Field
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        value={form.value('reason')}
        problem={form.problem('reason')}
        multiline
      />
      <Button>{t.submit}</Button>
    </form>
  )
}

type Named = { assessorId: string | null; assessors: { personId: string; name: string }[] }

/** HR says who assesses. */
export function NameForm({ assessorId, assessors }: Named) {
  const all = useTexts(texts)
  const t = all.assess
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <h2>{t.assessor}</h2>
      <Select
        name="assessorId"
        label={t.assessor}
        hint={t.assessorHelp}
        value={form.value('assessorId', assessorId ?? '')}
        problem={form.problem('assessorId')}
        options={[
          { value: '', label: all.choose },
          ...assessors.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
      <Button kind="secondary" name="do" value="name">
        {t.name}
      </Button>
    </form>
  )
}
