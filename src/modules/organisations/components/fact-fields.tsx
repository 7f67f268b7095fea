import { useForm, useTexts } from '#platform/texts'
import { Field } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Facts = {
  name: string
  inhabitants: number | null
  staffEstimate: number | null
  tileColumn: number | null
  tileRow: number | null
}

/** The facts of an organisation to fill in; `now` is what they are. */
export function FactFields({ now }: { now?: Facts }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const e = t.facts.edit
  const number = (name: Exclude<keyof Facts, 'name'>) => ({
    name,
    type: 'number' as const,
    min: 0,
    value: form.value(name, now?.[name] == null ? '' : String(now[name])),
    problem: form.problem(name),
    optionalLabel: w.optional,
  })
  return (
    <>
      <Field
        name="name"
        label={t.columns.name}
        value={form.value('name', now?.name)}
        problem={form.problem('name')}
        required
      />
      <Field {...number('inhabitants')} label={e.inhabitants} />
      <Field {...number('staffEstimate')} label={e.staff} hint={e.staffHint} />
      <Field {...number('tileColumn')} label={e.tileColumn} hint={e.tileHint} />
      <Field {...number('tileRow')} label={e.tileRow} />
    </>
  )
}
