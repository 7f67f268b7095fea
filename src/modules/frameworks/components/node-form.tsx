import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, Select } from '#ui/field'
import type { NodeValues } from '../editing.ts'
import { texts } from '../texts.ts'
import { LevelFields } from './level-fields.tsx'
import { type NodeChoices, useNodeField } from './node-field.ts'
import { NormFields } from './norm-fields.tsx'

const blank: NodeValues = {
  code: '',
  parent: '',
  assessable: true,
  title: '',
  text: '',
  guidance: '',
  evidence: '',
  kind: '',
  weight: '',
  threshold: '',
  testForms: '',
  indicators: '',
  groups: [],
  levelText: [],
}

/** A theme or norm of a draft; fields that a theme lacks are left out. Ids start with the action, as forms share a page. */
export function NodeForm({
  node = blank,
  revision,
  action,
  label,
  choices,
}: {
  node?: NodeValues
  revision: number
  action: 'change' | 'add-norm' | 'add-theme'
  label: string
  choices: NodeChoices
}) {
  const t = useTexts(texts)
  const field = useNodeField(node, action)
  const given = (name: 'code' | 'parent' | 'title' | 'text') => ({
    name,
    id: field.id(name),
    value: field.value(name),
    problem: field.problem(name),
  })
  const isNorm = action === 'add-norm' || (action === 'change' && node.assessable)
  return (
    <form method="post" className="ww-form" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="was" value={node.code} />
      <Field {...given('code')} label={t.edit.code} required />
      {action !== 'add-theme' && (
        <Select
          {...given('parent')}
          label={t.edit.parent}
          options={[{ value: '', label: t.edit.none }, ...choices.places]}
        />
      )}
      <Field {...given('title')} label={t.edit.name} />
      <Field {...given('text')} label={isNorm ? t.edit.text : t.edit.goal} multiline rows={4} />
      {isNorm && <NormFields field={field} groups={choices.groups} />}
      {action === 'change' && <LevelFields field={field} levels={choices.levels} isNorm={isNorm} />}
      <Button name="do" value={action}>
        {label}
      </Button>
    </form>
  )
}
