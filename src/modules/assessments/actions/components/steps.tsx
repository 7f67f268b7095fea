import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { ActionStep } from '../model.ts'
import { texts } from '../texts.ts'
import { ProofForm } from './proof-form.tsx'

type Shown = {
  steps: readonly ActionStep[]
  ownerId: string | null
  dueOn: string | null
  library: { value: string; label: string }[]
}

/** What can be done with an action now, by who looks at it. */
export function ActionSteps({ action: { steps, ownerId, dueOn, library } }: { action: Shown }) {
  const t = useTexts(texts)
  const isReady = ownerId !== null && dueOn !== null
  return (
    <>
      {steps.includes('start') && isReady && (
        <form method="post">
          <Button name="do" value="start">
            {t.start}
          </Button>
        </form>
      )}
      {steps.includes('start') && !isReady && <p className="ww-muted">{t.needsOwner}</p>}
      {steps.includes('finish') && <ProofForm library={library} />}
      {steps.includes('cancel') && <ReasonForm step="cancel" summary={t.cancel} text={t.cancelText} />}
      {steps.includes('reopen') && <ReasonForm step="reopen" summary={t.reopen} text={t.reopenText} />}
    </>
  )
}

function ReasonForm({ step, summary, text }: { step: 'cancel' | 'reopen'; summary: string; text: string }) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.isRefused && form.value('do') === step
  return (
    <Confirm summary={summary} isOpen={isMine}>
      <p>{text}</p>
      <form method="post" className="ww-form" noValidate>
        <Field
          name="reason"
          label={t.reason}
          value={isMine ? form.value('reason') : ''}
          problem={isMine ? form.problem('reason') : undefined}
          multiline
          rows={2}
          required
        />
        <Button kind={step === 'cancel' ? 'danger' : 'secondary'} name="do" value={step}>
          {summary}
        </Button>
      </form>
    </Confirm>
  )
}
