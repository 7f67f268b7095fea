import { useForm, useTexts } from '#platform/texts'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'

type Props = { name: string; label: string; values: Readonly<Record<string, string>>; multiline?: boolean }

/** A text in Dutch and in English, as fields `nameNl` and `nameEn`. */
export function BothLanguages({ name, label, values, multiline }: Props) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <>
      {(['Nl', 'En'] as const).map((language) => {
        const field = `${name}${language}`
        return (
          <Field
            key={field}
            name={field}
            label={`${label} (${t.languages[language]})`}
            value={form.value(field, values[field] ?? '')}
            problem={form.problem(field)}
            multiline={multiline === true}
            rows={2}
          />
        )
      })}
    </>
  )
}
