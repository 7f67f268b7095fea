import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { CheckboxGroup } from '#ui/field'
import type { MeetingStep } from '../model.ts'
import { texts } from '../texts.ts'

type Props = { steps: readonly MeetingStep[]; attendees: { id: string; name: string | null }[] }

/** What can be done with a meeting now. */
export function MeetingSteps({ steps, attendees }: Props) {
  const t = useTexts(texts)
  return (
    <>
      {steps.includes('hold') && (
        <Confirm summary={t.hold}>
          <p>{t.holdText}</p>
          <form method="post" className="ww-form">
            {attendees.length > 0 && (
              <CheckboxGroup
                name="present"
                legend={t.attendees}
                options={attendees.map(({ id, name }) => ({ value: id, label: name ?? t.someone }))}
                values={attendees.map(({ id }) => id)}
              />
            )}
            <Button name="step" value="hold">
              {t.hold}
            </Button>
          </form>
        </Confirm>
      )}
      {steps.includes('replan') && (
        <form method="post">
          <Button kind="secondary" name="step" value="replan">
            {t.replan}
          </Button>
        </form>
      )}
      {steps.includes('adopt') && (
        <Confirm summary={t.adopt}>
          <p>{t.adoptText}</p>
          <form method="post">
            <Button name="step" value="adopt">
              {t.adopt}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
