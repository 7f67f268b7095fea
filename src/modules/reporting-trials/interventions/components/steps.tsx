import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field, RadioGroup } from '#ui/field'
import { judgements } from '../../model.ts'
import { texts as trialsTexts } from '../../texts.ts'
import type { InterventionStep } from '../model.ts'
import { texts } from '../texts.ts'

type Props = { steps: readonly InterventionStep[]; mayRemove: boolean; destroyedOn: string | null }

/** What can be done with an intervention now. */
export function InterventionSteps({ steps, mayRemove, destroyedOn }: Props) {
  const t = useTexts(texts)
  return (
    <>
      {steps.includes('start') && (
        <form method="post">
          <Button name="do" value="start">
            {t.start}
          </Button>
        </form>
      )}
      {destroyedOn !== null && <Review destroyedOn={destroyedOn} mayReview={steps.includes('review')} />}
      {steps.includes('finish') && <Finish />}
      {steps.includes('stop') && <Stop />}
      {mayRemove && (
        <Confirm summary={t.remove}>
          <p>{t.removeText}</p>
          <form method="post">
            <Button kind="danger" name="do" value="remove">
              {t.remove}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}

/** Until when one that runs is kept, and the button that says that it is in use still. */
function Review({ destroyedOn, mayReview }: { destroyedOn: string; mayReview: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section>
      <h2>{t.reviewTitle}</h2>
      <p>{t.reviewText(dateText(language, destroyedOn))}</p>
      {mayReview && (
        <form method="post" className="ww-form">
          <p>{t.reviewAgain}</p>
          <Button kind="secondary" name="do" value="review">
            {t.review}
          </Button>
        </form>
      )}
    </section>
  )
}

function Finish() {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const form = useForm()
  const problem = form.problem('effect')
  return (
    <Confirm summary={t.finish} isOpen={problem !== undefined}>
      <form method="post" className="ww-form" noValidate>
        <RadioGroup
          name="effect"
          legend={t.effect}
          problem={problem}
          value={form.value('effect')}
          options={judgements.map((value) => ({ value, label: common.judgements[value] }))}
        />
        <Button name="do" value="finish">
          {t.finish}
        </Button>
      </form>
    </Confirm>
  )
}

function Stop() {
  const t = useTexts(texts)
  const form = useForm()
  const problem = form.problem('note')
  return (
    <Confirm summary={t.stop} isOpen={problem !== undefined}>
      <p>{t.stopText}</p>
      <form method="post" className="ww-form" noValidate>
        <Field name="note" label={t.why} value={form.value('note')} problem={problem} multiline rows={2} required />
        <Button kind="danger" name="do" value="stop">
          {t.stop}
        </Button>
      </form>
    </Confirm>
  )
}
