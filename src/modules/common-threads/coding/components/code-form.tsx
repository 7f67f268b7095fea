import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

export type CodeValues = { title: string; description: string; seedWords: string; examples: string; revision: number }

/** What a code says; lists have one on each line. */
export function CodeForm({ values }: { values: CodeValues }) {
  const { form: t } = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const field = (name: Exclude<keyof CodeValues, 'revision'>) => ({
    name,
    value: form.value(name, values[name]),
    problem: form.problem(name),
  })
  return (
    <form method="post" className="ww-form" noValidate>
      <input type="hidden" name="revision" value={values.revision} />
      <Field {...field('title')} label={t.title} hint={t.titleHint} required />
      <Field
        {...field('description')}
        label={t.description}
        hint={t.descriptionHint}
        multiline
        optionalLabel={w.optional}
      />
      <Field {...field('seedWords')} label={t.seedWords} hint={t.seedWordsHint} multiline optionalLabel={w.optional} />
      <Field {...field('examples')} label={t.examples} hint={t.examplesHint} multiline optionalLabel={w.optional} />
      <Button name="do" value="save">
        {t.save}
      </Button>
    </form>
  )
}
