import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { CheckboxGroup, Field, RadioGroup, Select } from '#ui/field'
import { FilesField } from '../../files/reporter/field.tsx'
import { abouts } from '../../routing/model.ts'
import { texts as routing } from '../../routing/texts.ts'
import { texts } from '../texts.ts'

/** What is typed in for a reporter; a form that a browser never sends by itself. */
export function TypingForm({ categories }: { categories: readonly { code: string; name: string }[] }) {
  const t = useTexts(texts)
  const r = useTexts(routing)
  const language = useLanguage()
  return (
    <form data-part="typing" method="dialog" className="ww-form" noValidate autoComplete="off" hidden>
      <CheckboxGroup name="agreed" legend={t.agreedTitle} values={[]} options={[{ value: 'yes', label: t.agreed }]} />
      <Field multiline rows={8} required name="what" label={t.what} hint={t.whatHint} />
      <Field multiline rows={3} name="where" label={t.where} optionalLabel={t.optional} />
      <RadioGroup
        name="mayAsk"
        legend={t.mayAsk}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
      <FilesField language={language} optionalLabel={t.optional} />
      <RadioGroup
        name="about"
        legend={r.about}
        hint={t.aboutHint}
        value="nobody"
        options={abouts.map((value) => ({ value, label: r.options[value] }))}
      />
      <p data-part="nobody-there" hidden>
        {t.nobodyThere}
      </p>
      <Select
        name="category"
        label={t.category}
        options={[
          { value: '', label: t.noCategory },
          ...categories.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <Field name="name" label={t.name} hint={t.nameHint} optionalLabel={t.optional} autoComplete="off" />
      {/* Who may read stands in the signed directory: a script sets the boxes. */}
      <div data-part="readers">
        <CheckboxGroup name="exclude" legend={t.exclude} hint={t.excludeHint} options={[]} />
      </div>
      <Button>{t.send}</Button>
    </form>
  )
}
