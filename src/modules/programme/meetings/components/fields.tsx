import { useForm, useTexts } from '#platform/texts'
import { CheckboxGroup, Field, Select } from '#ui/field'
import { shared } from '#ui/words'
import { meetingKinds } from '../model.ts'
import { texts } from '../texts.ts'

type Values = { kind: string; title: string; heldOn: string; time: string; place: string; others: string }
type Props = { values: Values; people: string[]; options: { value: string; label: string }[] }

/** When and where a meeting is and who is asked; what was typed comes back after a refusal. */
export function MeetingFields({ values, people, options }: Props) {
  const t = useTexts(texts)
  const { optional } = useTexts(shared)
  const form = useForm()
  const field = (name: keyof Values) => ({
    name,
    value: form.value(name, values[name]),
    problem: form.problem(name),
  })
  const isGone = (id: string) => !options.some(({ value }) => value === id)
  const former = people.filter(isGone).map((value) => ({ value, label: t.someone }))
  return (
    <>
      <Select
        {...field('kind')}
        label={t.kind}
        options={meetingKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <Field {...field('title')} label={t.name} required />
      <Field {...field('heldOn')} type="date" label={t.heldOn} required />
      <Field {...field('time')} label={t.time} hint={t.timeHint} optionalLabel={optional} />
      <Field {...field('place')} label={t.place} optionalLabel={optional} />
      <CheckboxGroup
        name="people"
        legend={t.people}
        options={[...former, ...options]}
        values={form.isRefused ? form.values('people') : people}
        problem={form.problem('people')}
      />
      <Field {...field('others')} label={t.others} hint={t.othersHint} optionalLabel={optional} multiline rows={3} />
    </>
  )
}
