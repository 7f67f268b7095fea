import { useForm, useTexts } from '#platform/texts'
import { Button, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { ProposalStep } from '../model.ts'
import { texts } from '../texts.ts'

const confirmed = ['submit', 'put_on_agenda', 'take_back'] as const

/** What who keeps a proposal can do with it now; each step says first what it means. */
export function ProposalSteps({ id, steps }: { id: string; steps: readonly ProposalStep[] }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <div className="ww-stack">
      {steps.includes('decide') && (
        <div>
          <ButtonLink href={`/voorstellen/${id}/besluit`}>{t.steps.decide}</ButtonLink>
        </div>
      )}
      {confirmed
        .filter((step) => steps.includes(step))
        .map((step) => (
          <Confirm key={step} summary={t.steps[step]} isOpen={form.isRefused && form.value('do') === step}>
            <p>{t.steps[`${step}Text`]}</p>
            <form method="post">
              <Button name="do" value={step}>
                {t.steps[step]}
              </Button>
            </form>
          </Confirm>
        ))}
      {steps.includes('withdraw') && (
        <Confirm summary={t.steps.withdraw} isOpen={form.isRefused && form.value('do') === 'withdraw'}>
          <p>{t.steps.withdrawText}</p>
          <form method="post" className="ww-form" noValidate>
            <Field
              name="reason"
              label={t.reason}
              value={form.value('reason')}
              problem={form.problem('reason')}
              multiline
              rows={2}
              required
            />
            <Button kind="danger" name="do" value="withdraw">
              {t.steps.withdraw}
            </Button>
          </form>
        </Confirm>
      )}
    </div>
  )
}
