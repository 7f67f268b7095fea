import { useForm, useTexts } from '#platform/texts'
import { Button, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { ModelStanding, ModelState, ModelStep } from '../model.ts'
import { texts } from '../texts.ts'

type Props = {
  id: string
  state: ModelState
  standing: ModelStanding
  steps: readonly ModelStep[]
  mayEdit: boolean
  hasAgreed: boolean | null
  agreed: number
  waiting: readonly string[]
}

/** What stands open for a version, and what the actor can do about it. */
export function ModelSteps({ id, state, standing, steps, mayEdit, hasAgreed, agreed, waiting }: Props) {
  const t = useTexts(texts)
  return (
    <>
      {state === 'proposed' && <p>{t.agreedBy(agreed, agreed + waiting.length)}</p>}
      {state === 'proposed' && waiting.length > 0 && <p>{t.waitingFor(waiting.join(', '))}</p>}
      {hasAgreed !== null && <Agree hasAgreed={hasAgreed} />}
      {standing !== 'holds' && standing !== 'replaced' && (
        <p>
          <ButtonLink href={`/screening/model/${id}/vergelijking`} kind="secondary">
            {t.compareNow}
          </ButtonLink>
        </p>
      )}
      {steps.includes('propose') && (
        <Confirm summary={t.propose}>
          <p>{t.proposeExplain}</p>
          <Do what="propose" label={t.propose} />
        </Confirm>
      )}
      {steps.includes('take-back') && (
        <Confirm summary={t.takeBack}>
          <p>{t.takeBackExplain}</p>
          <Do what="take-back" label={t.takeBack} />
        </Confirm>
      )}
      {steps.includes('adopt') && <Adopt />}
      {mayEdit && (
        <Confirm summary={t.remove}>
          <p>{t.removeExplain}</p>
          <Do what="remove" label={t.remove} />
        </Confirm>
      )}
    </>
  )
}

function Do({ what, label }: { what: string; label: string }) {
  return (
    <form method="post">
      <Button name="do" value={what}>
        {label}
      </Button>
    </form>
  )
}

function Agree({ hasAgreed }: { hasAgreed: boolean }) {
  const t = useTexts(texts)
  return (
    <form method="post">
      <p>{hasAgreed ? t.youAgreed : t.agreeExplain}</p>
      <Button name="do" value={hasAgreed ? 'withdraw' : 'agree'} kind={hasAgreed ? 'secondary' : 'primary'}>
        {hasAgreed ? t.withdraw : t.agree}
      </Button>
    </form>
  )
}

function Adopt() {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <Confirm summary={t.adopt} isOpen={form.isRefused}>
      <form method="post" className="ww-form" noValidate>
        <Field
          name="startsOn"
          type="date"
          label={t.startsOn}
          hint={t.startsOnHint}
          value={form.value('startsOn')}
          problem={form.problem('startsOn')}
        />
        <Button name="do" value="adopt">
          {t.adopt}
        </Button>
      </form>
    </Confirm>
  )
}
