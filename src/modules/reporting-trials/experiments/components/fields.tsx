import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, RadioGroup, Select } from '#ui/field'
import { measures } from '../../model.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { smallestRatios, units } from '../model.ts'
import { texts } from '../texts.ts'

const names = [
  ...(['title', 'question', 'methodA', 'methodB', 'measure', 'unit', 'startsOn', 'weeks'] as const),
  ...(['yearly', 'smallest', 'enough', 'employees', 'teams'] as const),
] as const
export type PlanValues = Record<(typeof names)[number], string>
export const emptyPlan: PlanValues = {
  ...{ title: '', question: '', methodA: '', methodB: '', measure: 'reports', unit: 'week', startsOn: '' },
  ...{ weeks: '', yearly: '', smallest: '200', enough: '', employees: '', teams: '' },
}
type Props = { values: PlanValues; revision?: number; methods: { value: string; label: string }[] }

/** The form of a trial; after a refusal it shows what was typed. */
export function PlanForm({ values, revision, methods }: Props) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const form = useForm()
  const field = (name: keyof PlanValues) => ({
    name,
    value: form.value(name, values[name]),
    problem: form.problem(name),
  })
  return (
    <form method="post" className="ww-form" noValidate>
      {revision && <input type="hidden" name="revision" value={form.value('revision', String(revision))} />}
      <Field {...field('title')} label={t.name} required />
      <Field {...field('question')} label={t.question} hint={t.questionHint} multiline rows={2} required />
      <Select {...field('methodA')} label={t.methodA} options={methods} required />
      <Select {...field('methodB')} label={t.methodB} options={[{ value: '', label: t.nothing }, ...methods]} />
      <RadioGroup
        {...field('measure')}
        legend={t.measure}
        options={measures.map((value) => ({ value, label: common.measures[value] }))}
      />
      <RadioGroup
        {...field('unit')}
        legend={t.unit}
        options={units.map((value) => ({ value, label: t.units[value] }))}
      />
      <Field {...field('employees')} label={t.employees} hint={t.employeesHint} optionalLabel={t.optional} />
      <Field {...field('teams')} label={t.teams} hint={t.teamsHint} multiline rows={4} optionalLabel={t.optional} />
      <Field {...field('startsOn')} label={t.startsOn} type="date" required />
      <Field {...field('weeks')} label={t.weeks} required />
      <Field {...field('yearly')} label={t.yearly} hint={t.yearlyHint} required />
      <Select
        {...field('smallest')}
        label={t.smallest}
        options={smallestRatios.map((value) => ({ value: String(value), label: t.ratios[value] }))}
      />
      <Field {...field('enough')} label={t.enough} hint={t.enoughHint} optionalLabel={t.optional} />
      <Button>{t.save}</Button>
    </form>
  )
}
