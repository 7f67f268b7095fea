import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { Checkbox, Field } from '#ui/field'
import { texts } from '../texts.ts'

type Version = { isMine: boolean; mayDecide: boolean; basedOn: number; now: number; contradictions: unknown[] }

/** Publish or decline what someone else proposed; whoever may not is told who does. */
export function Decide({ version: it }: { version: Version }) {
  const t = useTexts(texts)
  const form = useForm()
  if (it.isMine) return <Alert kind="info">{t.own}</Alert>
  if (!it.mayDecide) return <Alert kind="info">{t.waits}</Alert>
  return (
    <section>
      <h2>{t.decide}</h2>
      <p>{t.decideHelp}</p>
      <form method="post" className="ww-form" noValidate>
        {it.contradictions.length > 0 && (
          <Checkbox
            name="acceptsContradictions"
            label={t.acceptsContradictions}
            checked={form.value('acceptsContradictions') === 'on'}
            problem={form.problem('acceptsContradictions')}
          />
        )}
        {it.basedOn > 0 && it.basedOn < it.now && (
          <Checkbox
            name="acceptsOlder"
            label={t.acceptsOlder}
            checked={form.value('acceptsOlder') === 'on'}
            problem={form.problem('acceptsOlder')}
          />
        )}
        <Field
          name="reason"
          label={t.declineReason}
          hint={t.declineHint}
          multiline
          value={form.value('reason')}
          problem={form.problem('reason')}
        />
        <ButtonGroup>
          <Button name="do" value="publish">
            {t.publish}
          </Button>
          <Button name="do" value="decline" kind="danger">
            {t.decline}
          </Button>
        </ButtonGroup>
      </form>
    </section>
  )
}
