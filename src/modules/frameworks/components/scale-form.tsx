import { Fragment } from 'react'
import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import type { ScaleValues } from '../editing.ts'
import { texts } from '../texts.ts'

/** The levels of a draft: a name and a description each, and an empty level at the end. */
export function ScaleForm({ scale, revision }: { scale: ScaleValues; revision: number }) {
  const t = useTexts(texts).edit
  const form = useForm()
  const isMine = form.value('do') === 'scale'
  const typed = (name: string, otherwise: string[]) => (isMine ? form.values(name, otherwise) : otherwise)
  const value = (name: string, otherwise: string) => (isMine ? form.value(name, otherwise) : otherwise)
  const problem = (name: string) => (isMine ? form.problem(name) : undefined)
  const lowest = value('lowest', String(scale.lowest))
  const names = typed(
    'levelName',
    scale.levels.map(({ name }) => name),
  )
  const descriptions = typed(
    'levelDescription',
    scale.levels.map(({ description }) => description),
  )
  return (
    <form method="post" className="ww-form" noValidate>
      <p>{t.scaleHint}</p>
      <input type="hidden" name="revision" value={revision} />
      <Field name="lowest" type="number" label={t.lowest} value={lowest} problem={problem('lowest')} required />
      {names.map((name, at) => {
        const level = Number(lowest) + at
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place
          <Fragment key={at}>
            <Field id={`level-${at}`} name="levelName[]" label={t.levelName(level)} value={name} />
            <Field
              id={`level-${at}-description`}
              name="levelDescription[]"
              label={t.levelDescription(level)}
              value={descriptions[at] ?? ''}
              multiline
              rows={2}
            />
          </Fragment>
        )
      })}
      <Field name="asked" label={t.asked} value={value('asked', scale.threshold)} problem={problem('asked')} />
      <Button kind="secondary" name="do" value="scale">
        {t.change}
      </Button>
    </form>
  )
}
