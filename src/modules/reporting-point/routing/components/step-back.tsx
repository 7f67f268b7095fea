import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { texts } from '../texts.ts'

/** For who is too close to a report. */
export function StepBack({ id, isLastOfGroup }: { id: string; isLastOfGroup: boolean }) {
  const t = useTexts(texts)
  return (
    <Confirm summary={t.stepBack}>
      <p>{t.stepBackText}</p>
      {isLastOfGroup && <Alert kind="warning">{t.lastOfGroup}</Alert>}
      <form method="post" action={`/meldingen/${id}/terugstappen`}>
        {isLastOfGroup && <input type="hidden" name="leavesUnreadable" value="true" />}
        <Button kind="danger">{t.stepBack}</Button>
      </form>
    </Confirm>
  )
}
