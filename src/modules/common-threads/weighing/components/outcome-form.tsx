import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field, RadioGroup } from '#ui/field'
import { type Outcome, outcomes } from '../model.ts'
import { texts } from '../texts.ts'

type Decided = { outcome: Outcome; reason: string; revision: number }

/** The decision of the project leader; the advice is chosen beforehand when nothing was decided yet. */
export function OutcomeForm({ decided, advised }: { decided: Decided | null; advised: Outcome | null }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <>
      <form method="post" className="ww-form" noValidate>
        <p>{t.thread.decideText}</p>
        <input type="hidden" name="revision" value={decided?.revision ?? 0} />
        <RadioGroup
          name="outcome"
          legend={t.thread.outcome}
          value={form.value('outcome', decided?.outcome ?? advised ?? '')}
          problem={form.problem('outcome')}
          options={outcomes.map((value) => ({ value, label: t.outcomes[value], hint: t.outcomeHints[value] }))}
        />
        <Field
          name="reason"
          label={t.thread.outcomeReason}
          value={form.value('reason', decided?.reason ?? '')}
          problem={form.problem('reason')}
          multiline
          rows={3}
          required
        />
        <Button name="do" value="decide">
          {t.thread.saveOutcome}
        </Button>
      </form>
      {decided && (
        <Confirm summary={t.thread.undo}>
          <form method="post">
            <p>{t.thread.undoText}</p>
            <Button kind="danger" name="do" value="undo">
              {t.thread.undo}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
