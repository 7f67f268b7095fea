import { useForm, useTexts } from '#platform/texts'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'
import { SpendingFields, type SpendingOptions } from './spending-fields.tsx'

type Values = {
  title: string
  amountCents: string
  activityId: string
  sourceId: string
  municipalityId: string
  themeId: string
}

/** The fields of a budget line; what was typed comes back after a refusal. */
export function LineFields({ options, values }: { options: SpendingOptions; values?: Values }) {
  const t = useTexts(texts)
  const form = useForm()
  const field = (name: 'title' | 'amountCents') => ({
    name,
    value: form.value(name, values?.[name] ?? ''),
    problem: form.problem(name),
  })
  return (
    <>
      <Field {...field('title')} label={t.fresh.fields.title} required />
      <SpendingFields options={options} {...(values ? { values } : {})} />
      <Field {...field('amountCents')} label={t.fresh.fields.amountCents} hint={t.fresh.fields.amountHint} required />
    </>
  )
}
