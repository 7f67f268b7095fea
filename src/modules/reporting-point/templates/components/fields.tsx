import { useForm, useTexts } from '#platform/texts'
import { Field, Select } from '#ui/field'
import { templateKinds } from '../model.ts'
import { texts } from '../texts.ts'

/** The fields of a text; what was typed stays after a refusal. */
export function TemplateFieldset({ kind, title, body }: { kind?: string; title?: string; body?: string }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <>
      <Select
        name="kind"
        label={t.kind}
        value={form.value('kind', kind)}
        problem={form.problem('kind')}
        options={templateKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <Field name="title" label={t.name} value={form.value('title', title)} problem={form.problem('title')} required />
      <Field
        name="body"
        label={t.body}
        hint={t.bodyHint}
        multiline
        rows={6}
        value={form.value('body', body)}
        problem={form.problem('body')}
        required
      />
    </>
  )
}
