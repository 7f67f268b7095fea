import { useForm, useTexts } from '#platform/texts'
import { Checkbox, Field, RadioGroup, Select } from '#ui/field'
import { shared } from '#ui/words'
import type { FinderRole } from '../../codes.ts'
import { terms } from '../../terms/texts.ts'
import { connectionStates } from '../model.ts'
import { texts } from '../texts.ts'

const textFields = [
  'since',
  'managerId',
  'desk',
  'contact',
  'notes',
  'agreement',
  'agreementLink',
  'agreementEndsOn',
  'checkedOn',
  'gaps',
] as const
export type ConnectionValues = Record<(typeof textFields)[number] | 'state', string> & {
  mayBeAsked: boolean
  authorisations: { role: FinderRole; many: string }[]
}
type Props = { values: ConnectionValues; managers: readonly { value: string; label: string }[] }

/** The fields of a record; what was typed comes back after a refusal. */
export function ConnectionFields({ values, managers }: Props) {
  const t = useTexts(texts)
  const { optional } = useTexts(shared)
  const form = useForm()
  const field = (name: (typeof textFields)[number]) => ({
    ...{ name, optionalLabel: optional, value: form.value(name, values[name]), problem: form.problem(name) },
  })
  const ticked = (name: 'mayBeAsked' | 'isRight', otherwise: boolean) =>
    form.isRefused ? form.value(name) === 'on' : otherwise
  const isHere = values.managerId === '' || managers.some(({ value }) => value === values.managerId)
  const left = isHere ? [] : [{ value: values.managerId, label: t.gone }]
  return (
    <>
      <RadioGroup
        name="state"
        legend={t.state}
        value={form.value('state', values.state)}
        problem={form.problem('state')}
        options={connectionStates.map((value) => ({ value, label: t.states[value] }))}
      />
      <Field {...field('since')} label={t.since} type="date" />
      <Select
        {...field('managerId')}
        label={t.manager}
        hint={t.managerHint}
        options={[{ value: '', label: t.nobody }, ...left, ...managers]}
      />
      <Field {...field('desk')} lang="nl" label={t.desk} hint={t.deskHint} />
      <Checkbox
        name="mayBeAsked"
        label={t.mayBeAsked}
        hint={t.mayBeAskedHint}
        checked={ticked('mayBeAsked', values.mayBeAsked)}
        problem={form.problem('mayBeAsked')}
      />
      <Field {...field('contact')} lang="nl" label={t.contact} hint={t.contactHint} />
      <Field {...field('agreement')} lang="nl" label={t.agreement} />
      <Field {...field('agreementLink')} label={t.agreementLink} hint={t.agreementLinkHint} type="url" />
      <Field {...field('agreementEndsOn')} label={t.agreementEndsOn} type="date" />
      <Numbers all={values.authorisations} />
      <Field {...field('checkedOn')} label={t.checkedOn} hint={t.checkedHint} type="date" />
      <Field {...field('gaps')} lang="nl" label={t.gaps} multiline rows={3} />
      <Field {...field('notes')} lang="nl" label={t.notes} multiline rows={3} />
      <Checkbox
        name="isRight"
        label={t.isRight}
        hint={t.isRightHint}
        checked={ticked('isRight', false)}
        problem={form.problem('isRight')}
      />
    </>
  )
}

function Numbers({ all }: { all: ConnectionValues['authorisations'] }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const form = useForm()
  return (
    <fieldset className="ww-fieldset" id="authorisations" tabIndex={-1} aria-describedby="authorisations-hint">
      <legend>{t.authorisations}</legend>
      <div className="utrecht-form-field-description" id="authorisations-hint">
        {t.authorisationsHint}
      </div>
      {all.map(({ role, many }) => {
        const name = `authorisations.${role}`
        return (
          <Field
            key={role}
            name={name}
            label={names.roles[role]}
            value={form.value(name, many)}
            problem={form.problem(name)}
          />
        )
      })}
    </fieldset>
  )
}
