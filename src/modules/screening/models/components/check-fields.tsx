import { useForm, useTexts } from '#platform/texts'
import { Checkbox, CheckboxGroup, Field, Select } from '#ui/field'
import { classes as allClasses } from '../../codes.ts'
import { actors, grounds, moments } from '../../content.ts'
import { texts as screening } from '../../texts.ts'
import { texts } from '../texts.ts'
import { BothLanguages } from './both-languages.tsx'

type Props = { values: Readonly<Record<string, string>>; classes: readonly string[] }

/** What a check is, why it is done and on what ground, and which classes ask it. */
export function CheckFields({ values, classes }: Props) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const form = useForm()
  const of = (name: string) => ({ name, value: form.value(name, values[name] ?? ''), problem: form.problem(name) })
  const choice = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) =>
    codes.map((value) => ({ value, label: words[value] }))
  return (
    <>
      <Field {...of('code')} label={t.code} hint={t.codeHint} />
      <BothLanguages name="name" label={t.nameLabel} values={values} />
      <BothLanguages name="what" label={t.what} values={values} multiline />
      <BothLanguages name="why" label={t.why} values={values} multiline />
      <Select {...of('ground')} label={t.ground} options={choice(grounds, s.grounds)} />
      <Field {...of('law')} label={t.law} hint={t.lawHint} />
      <Select {...of('moment')} label={t.when} options={choice(moments, s.moments)} />
      <Field {...of('months')} type="number" label={t.months} hint={t.monthsOfCheckHint} min={1} max={120} />
      <Select {...of('actor')} label={t.actor} options={choice(actors, s.actors)} />
      <Select
        {...of('certificate')}
        label={t.certificate}
        options={[
          { value: '', label: t.certificates.none },
          { value: 'NP', label: t.certificates.NP },
          { value: 'P', label: t.certificates.P },
        ]}
      />
      <Checkbox name="mayNotApply" value="yes" label={t.mayNotApply} checked={of('mayNotApply').value === 'yes'} />
      <CheckboxGroup
        name="classes"
        legend={t.askedOf}
        values={form.isRefused ? form.values('classes') : classes}
        problem={form.problem('classes')}
        options={allClasses.map((value) => ({ value, label: s.classes[value] }))}
      />
    </>
  )
}
