import { useForm, useTexts } from '#platform/texts'
import { Field, RadioGroup, Select } from '#ui/field'
import { shared } from '#ui/words'
import { classifications, wooMarks } from '../model.ts'
import { texts } from '../texts.ts'
import type { DocumentOptions } from './options.ts'

type Values = {
  title: string
  classification: string
  woo: string
  wooGround: string
  term: string
  datedOn: string
  subProjectId: string
  meetingId: string
}

/** What is known of a document; what was typed comes back after a refusal. */
export function DocumentFields({ values, options }: { values: Values; options: DocumentOptions }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const field = (name: keyof Values) => ({
    name,
    value: form.value(name, values[name]),
    problem: form.problem(name),
  })
  return (
    <>
      <Field {...field('title')} label={t.name} required />
      <Field {...field('datedOn')} type="date" label={t.datedOn} required />
      <RadioGroup
        {...field('classification')}
        legend={t.classification}
        options={classifications.map((value) => ({
          value,
          label: t.classifications[value],
          hint: t.classificationHints[value],
        }))}
      />
      <Select {...field('woo')} label={t.wooMark} options={wooMarks.map((value) => ({ value, label: t.woo[value] }))} />
      <Field {...field('wooGround')} label={t.wooGround} hint={t.wooGroundHint} optionalLabel={w.optional} />
      <Select {...field('term')} label={t.term} options={options.terms} />
      <Select
        {...field('subProjectId')}
        label={t.subProject}
        options={[{ value: '', label: t.wholeProgramme }, ...options.subProjects]}
      />
      <Select
        {...field('meetingId')}
        label={t.meeting}
        options={[{ value: '', label: t.noMeeting }, ...options.meetings]}
      />
    </>
  )
}
