import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { Step } from '../model.ts'
import { texts } from '../texts.ts'

type Props = { steps: readonly Step[]; revision: number; startsOn: string }

/** What the reader can do with a request: approve or grant it, refuse it with a reason, or withdraw one's own. */
export function RequestSteps({ steps, revision, startsOn }: Props) {
  const t = useTexts(texts)
  if (steps.length === 0) return null
  const refusal = steps.find((step) => step === 'decline' || step === 'refuse')
  return (
    <section aria-labelledby="besluit">
      <h2 id="besluit">{steps.includes('withdraw') ? t.yourRequest : t.decide}</h2>
      {steps.includes('approve') && <Approve revision={revision} />}
      {steps.includes('grant') && <Grant revision={revision} startsOn={startsOn} />}
      {refusal && <Refuse step={refusal} revision={revision} />}
      {steps.includes('withdraw') && (
        <form method="post" className="ww-form">
          <p>{t.withdrawText}</p>
          <Revision revision={revision} />
          <Button kind="secondary" name="do" value="withdraw">
            {t.steps.withdraw}
          </Button>
        </form>
      )}
    </section>
  )
}

const Revision = ({ revision }: { revision: number }) => <input type="hidden" name="revision" value={revision} />

function Approve({ revision }: { revision: number }) {
  const t = useTexts(texts)
  return (
    <form method="post" className="ww-form">
      <p>{t.approveText}</p>
      <Revision revision={revision} />
      <Button name="do" value="approve">
        {t.steps.approve}
      </Button>
    </form>
  )
}

function Grant({ revision, startsOn }: { revision: number; startsOn: string }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <p>{t.grantText}</p>
      <Revision revision={revision} />
      <Field
        name="startsOn"
        type="date"
        label={t.grantedFrom}
        value={form.value('startsOn', startsOn)}
        problem={form.problem('startsOn')}
      />
      <Field
        name="arrangedBy"
        label={t.arrangedByQuestion}
        hint={t.arrangedByHint}
        value={form.value('arrangedBy')}
        problem={form.problem('arrangedBy')}
      />
      <Button name="do" value="grant">
        {t.steps.grant}
      </Button>
    </form>
  )
}

function Refuse({ step, revision }: { step: 'decline' | 'refuse'; revision: number }) {
  const t = useTexts(texts)
  const form = useForm()
  const isOpen = form.isRefused && form.value('do') === step
  return (
    <Confirm summary={t.decline} isOpen={isOpen}>
      <form method="post" className="ww-form" noValidate>
        <Revision revision={revision} />
        <Field
          name="reason"
          label={t.reasonQuestion}
          hint={t.reasonHint}
          multiline
          rows={3}
          value={form.value('reason')}
          problem={isOpen ? form.problem('reason') : undefined}
        />
        <Button kind="danger" name="do" value={step}>
          {t.steps[step]}
        </Button>
      </form>
    </Confirm>
  )
}
