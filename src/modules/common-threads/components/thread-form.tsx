import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { CheckboxGroup, Field } from '#ui/field'
import { texts } from '../texts.ts'

type Option = { value: string; label: string }
export type ThreadValues = {
  title: string
  description: string
  norms: readonly string[]
  municipalities: readonly string[]
  revision: number
}

/** Title, text, norms and municipalities of a thread. */
export function ThreadForm({
  values,
  norms,
  municipalities,
}: {
  values: ThreadValues
  norms: Option[]
  municipalities: Option[]
}) {
  const t = useTexts(texts).threads
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <input type="hidden" name="revision" value={values.revision} />
      <Field
        name="title"
        label={t.name}
        value={form.value('title', values.title)}
        problem={form.problem('title')}
        required
      />
      <Field
        name="description"
        label={t.description}
        value={form.value('description', values.description)}
        problem={form.problem('description')}
        multiline
        rows={5}
      />
      <CheckboxGroup
        name="municipalities"
        legend={t.municipalities}
        options={municipalities}
        values={form.values('municipalities', values.municipalities)}
        problem={form.problem('municipalities')}
      />
      <CheckboxGroup
        name="norms"
        legend={t.norms}
        hint={t.normsHint}
        options={norms}
        values={form.values('norms', values.norms)}
        problem={form.problem('norms')}
      />
      <Button name="do" value="save">
        {t.save}
      </Button>
    </form>
  )
}
