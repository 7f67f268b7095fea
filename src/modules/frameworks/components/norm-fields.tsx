import { useTexts } from '#platform/texts'
import { CheckboxGroup, Field, Select } from '#ui/field'
import { texts } from '../texts.ts'
import type { NodeChoices, NodeField } from './node-field.ts'

type Single = Parameters<NodeField['value']>[0]

/** What a norm has beside a code, a title and a text. */
export function NormFields({ field, groups }: { field: NodeField; groups: NodeChoices['groups'] }) {
  const t = useTexts(texts)
  const given = (name: Single) => ({
    name,
    id: field.id(name),
    value: field.value(name),
    problem: field.problem(name),
  })
  return (
    <>
      <Field {...given('guidance')} label={t.edit.guidance} multiline rows={3} />
      <Field {...given('evidence')} label={t.edit.evidence} multiline rows={2} />
      <Select
        {...given('kind')}
        label={t.edit.kind}
        options={[
          { value: '', label: t.edit.none },
          { value: 'core', label: t.detail.core },
          { value: 'plus', label: t.detail.plus },
        ]}
      />
      <Field {...given('weight')} label={t.edit.weight} hint={t.edit.weightHint} />
      <Field {...given('threshold')} label={t.edit.threshold} hint={t.edit.thresholdHint} />
      <Field {...given('testForms')} label={t.edit.testForms} hint={t.edit.testFormsHint} multiline rows={3} />
      <Field {...given('indicators')} label={t.edit.indicators} hint={t.edit.indicatorsHint} multiline rows={2} />
      {groups.length > 0 && (
        <>
          {/* Says that the groups were on the screen, also when none is ticked. */}
          <input type="hidden" name="groups[]" value="" />
          <CheckboxGroup
            name="groups[]"
            id={field.id('groups')}
            legend={t.detail.groups}
            hint={t.edit.groupsHint}
            problem={field.problem('groups')}
            options={groups}
            values={field.values('groups')}
          />
        </>
      )}
    </>
  )
}
