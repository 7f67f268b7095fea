import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, Select } from '#ui/field'
import { texts as trialsTexts } from '../../texts.ts'
import { texts } from '../texts.ts'

type Values = Record<'method' | 'place' | 'startsOn' | 'endsOn' | 'costCents' | 'note', string>
type Props = { values: Values; revision?: number; methods: { value: string; label: string }[] }

/** The form of an intervention; after a refusal it shows what was typed. */
export function InterventionForm({ values, revision, methods }: Props) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const form = useForm()
  const field = (name: keyof Values) => ({
    name,
    value: form.value(name, values[name]),
    problem: form.problem(name),
  })
  return (
    <form method="post" className="ww-form" noValidate>
      {revision && <input type="hidden" name="revision" value={form.value('revision', String(revision))} />}
      <Select {...field('method')} label={common.method} options={methods} required />
      <Field {...field('place')} label={t.place} hint={t.placeHint} required />
      <Field {...field('startsOn')} label={t.startsOn} type="date" required />
      <Field {...field('endsOn')} label={t.endsOn} hint={t.endsHint} type="date" optionalLabel={t.optional} />
      <Field {...field('costCents')} label={t.cost} hint={t.costHint} optionalLabel={t.optional} />
      <Field {...field('note')} label={t.note} multiline rows={3} optionalLabel={t.optional} />
      <Button>{t.save}</Button>
    </form>
  )
}
