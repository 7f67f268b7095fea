import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'
import { Marks } from './marks.tsx'
import type { Given } from './norm-given.ts'

type Norm = { levels: { level: number; name: string; text: string }[]; referenceDay: string; given: Given }

/** A verdict looked at again after the reveal: other levels, or only an explanation. */
export function RevisionForm({ norm }: { norm: Norm }) {
  const t = useTexts(texts).norm
  const form = useForm()
  const isMine = form.value('do') === 'revise' && form.isRefused
  return (
    <Confirm summary={t.revise} isOpen={isMine || norm.given.isUnexplained}>
      <form method="post" className="ww-form" noValidate>
        <p>{t.reviseHint}</p>
        <input type="hidden" name="number" value={norm.given.revisions.length} />
        <Marks
          levels={norm.levels}
          marks={norm.given.present ?? [null, null]}
          referenceDay={norm.referenceDay}
          prefix="revise"
        />
        <Field
          name="reason"
          label={t.reviseReason}
          value={isMine ? form.value('reason') : ''}
          problem={isMine ? form.problem('reason') : undefined}
          multiline
          required
        />
        <Button name="do" value="revise">
          {t.reviseSave}
        </Button>
      </form>
    </Confirm>
  )
}
