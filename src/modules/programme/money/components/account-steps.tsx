import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { AccountContent, AccountedActivity } from '../accounting/model.ts'
import { texts } from '../texts.ts'
import { activityLabel } from './labels.ts'

/** What can be done with an account that is open: explain what differs, move its day, close it. */
export function AccountSteps({ content }: { content: AccountContent }) {
  const { account: t } = useTexts(texts)
  const toExplain = content.activities.filter((one) => one.mustExplain)
  return (
    <>
      {toExplain.length > 0 && <h2>{t.explainTitle}</h2>}
      {toExplain.map((one) => (
        <ExplainForm key={one.activityId} activity={one} />
      ))}
      <DayForm value={content.upTo} what="move" label={t.move} />
      <Confirm summary={t.close}>
        <form method="post">
          <p>{t.closeHelp}</p>
          <Button name="do" value="close">
            {t.close}
          </Button>
        </form>
      </Confirm>
    </>
  )
}

function ExplainForm({ activity }: { activity: AccountedActivity }) {
  const { account: t } = useTexts(texts)
  const form = useForm()
  const label = activityLabel(activity)
  const isThis = form.value('activityId') === activity.activityId
  return (
    <form method="post" className="ww-form" noValidate>
      <input type="hidden" name="activityId" value={activity.activityId} />
      <Field
        name="explanation"
        id={isThis && form.isRefused ? 'explanation' : `explanation-${activity.activityId}`}
        label={t.explainFor(label)}
        multiline
        rows={3}
        value={isThis ? form.value('explanation') : (activity.explanation ?? '')}
        problem={isThis ? form.problem('explanation') : undefined}
      />
      <Button name="do" value="explain" kind="secondary" label={t.saveExplanation(label)}>
        {t.save}
      </Button>
    </form>
  )
}

/** Up to which day costs are accounted for: to begin an account, or to move it. */
export function DayForm({ value, what, label }: { value: string; what: 'start' | 'move'; label: string }) {
  const { account: t } = useTexts(texts)
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <Field
        name="upTo"
        type="date"
        label={t.upTo}
        value={form.value('upTo', value)}
        problem={form.problem('upTo')}
        required
      />
      <Button name="do" value={what} kind={what === 'start' ? 'primary' : 'secondary'}>
        {label}
      </Button>
    </form>
  )
}
