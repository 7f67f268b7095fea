import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, Select } from '#ui/field'
import type { NodeValues } from '../editing.ts'
import { texts } from '../texts.ts'

const blank: NodeValues = {
  code: '',
  assessable: true,
  title: '',
  text: '',
  guidance: '',
  evidence: '',
  kind: '',
  weight: '',
  threshold: '',
}

/** A theme or norm of a draft; fields that a theme lacks are left out. Ids start with the action, as forms share a page. */
export function NodeForm({
  node = blank,
  revision,
  action,
  label,
  themes,
}: {
  node?: NodeValues
  revision: number
  action: string
  label: string
  themes?: string[]
}) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.value('do') === action
  const value = (name: keyof NodeValues) => (isMine ? form.value(name, String(node[name])) : String(node[name]))
  const problem = (name: string) => (isMine ? form.problem(name) : undefined)
  const id = (name: string) => (action === 'change' ? name : `${action}-${name}`)
  const isNorm = action === 'add-norm' || (action === 'change' && node.assessable)
  return (
    <form method="post" className="ww-form" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="was" value={node.code} />
      <Field name="code" id={id('code')} label={t.edit.code} value={value('code')} problem={problem('code')} required />
      {themes && (
        <Select
          name="parent"
          id={id('parent')}
          label={t.edit.parent}
          options={[{ value: '', label: t.edit.none }, ...themes.map((code) => ({ value: code, label: code }))]}
        />
      )}
      <Field name="title" id={id('title')} label={t.edit.name} value={value('title')} problem={problem('title')} />
      <Field
        name="text"
        id={id('text')}
        label={t.edit.text}
        value={value('text')}
        problem={problem('text')}
        multiline
        rows={4}
      />
      {isNorm && (
        <>
          <Field
            name="guidance"
            id={id('guidance')}
            label={t.edit.guidance}
            value={value('guidance')}
            problem={problem('guidance')}
            multiline
            rows={3}
          />
          <Field
            name="evidence"
            id={id('evidence')}
            label={t.edit.evidence}
            value={value('evidence')}
            problem={problem('evidence')}
            multiline
            rows={2}
          />
          <Select
            name="kind"
            id={id('kind')}
            label={t.edit.kind}
            value={value('kind')}
            options={[
              { value: '', label: '-' },
              { value: 'core', label: t.detail.core },
              { value: 'plus', label: t.detail.plus },
            ]}
          />
          <Field
            name="weight"
            id={id('weight')}
            label={t.edit.weight}
            value={value('weight')}
            problem={problem('weight')}
          />
          <Field
            name="threshold"
            id={id('threshold')}
            label={t.edit.threshold}
            value={value('threshold')}
            problem={problem('threshold')}
          />
        </>
      )}
      <Button name="do" value={action}>
        {label}
      </Button>
    </form>
  )
}
