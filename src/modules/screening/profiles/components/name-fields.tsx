import { useForm, useTexts } from '#platform/texts'
import { Field } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

/** The names of a function; what was typed comes back after a refusal. */
export function NameFields(values: { name: string; hr21: string }) {
  const { fields: f } = useTexts(texts)
  const { optional } = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Field
        name="name"
        label={f.name}
        value={form.value('name', values.name)}
        problem={form.problem('name')}
        required
      />
      <Field
        name="hr21"
        label={f.hr21}
        hint={f.hr21Hint}
        optionalLabel={optional}
        value={form.value('hr21', values.hr21)}
        problem={form.problem('hr21')}
      />
    </>
  )
}
