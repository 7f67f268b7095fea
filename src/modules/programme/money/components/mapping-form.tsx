import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, Select } from '#ui/field'
import { fixedFields, type ImportField, importFields, type Mapping } from '../importing/model.ts'
import { texts } from '../texts.ts'

type Option = { value: string; label: string }
export type FixedOptions = Record<(typeof fixedFields)[number], Option[]>
type Props = {
  headings: string[]
  needed: ImportField[]
  mapping: Mapping
  fixed: FixedOptions
  file: string
  name: string
}

/** Which column of an export is what; what was said before is filled in. */
export function MappingForm({ headings, needed, mapping, fixed, file, name }: Props) {
  const { importing: t } = useTexts(texts)
  const form = useForm()
  const columns = headings.map((heading) => ({ value: heading.toLowerCase(), label: heading }))
  const { columns: before = {}, always = {}, words = {} } = mapping
  const lines = Object.entries(words).map(([word, means]) => `${word} = ${means}`)
  return (
    <>
      <h2>{t.mapping}</h2>
      <p>{t.mappingHelp}</p>
      {needed.length > 0 && (
        <p>
          {t.needed}: {needed.map((field) => t.fields[field]).join(', ')}.
        </p>
      )}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="read" value={file} />
        <input type="hidden" name="name" value={name} />
        {importFields.map((field) => {
          const key = fixedFields.find((one) => one === field)
          return (
            <div key={field}>
              <Select
                name={`column_${field}`}
                label={t.column(t.fields[field])}
                value={form.value(`column_${field}`, before[field] ?? '')}
                problem={form.problem(`column_${field}`)}
                options={[{ value: '', label: t.noColumn }, ...columns]}
              />
              {key && (
                <Select
                  name={`always_${key}`}
                  label={t.always(t.fields[field])}
                  value={form.value(`always_${key}`, always[key] ?? '')}
                  options={[{ value: '', label: t.noAlways }, ...fixed[key]]}
                />
              )}
            </div>
          )
        })}
        <Field
          name="words"
          label={t.words}
          hint={t.wordsHint}
          multiline
          rows={5}
          value={form.value('words', lines.join('\n'))}
          problem={form.problem('words') ?? form.problem('columns')}
        />
        <Button name="do" value="map">
          {t.saveMapping}
        </Button>
      </form>
    </>
  )
}
