import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import type { Stage } from '../model.ts'
import { texts } from '../texts.ts'

const tones = { locked: 'neutral', asked: 'neutral', wanted: 'warning', open: 'ok' } as const

/** In a list: that two open it together, and what is asked of who looks. */
export function TogetherBadge({ stage }: { stage: Stage }) {
  const t = useTexts(texts)
  return (
    <>
      {' '}
      <Badge tone={tones[stage]}>{t.badges[stage]}</Badge>
    </>
  )
}

/** Of a report that two open together: how far that is, and what one passed can be taken back. */
export function TogetherStanding({ id, stage, byServer }: { id: string; stage: Stage; byServer: boolean }) {
  const t = useTexts(texts)
  return (
    <div data-part="together">
      <Alert kind={stage === 'open' ? 'ok' : 'info'}>
        <p>{t.stages[stage]}</p>
        {byServer && <p>{t.byServer}</p>}
      </Alert>
      {(stage === 'asked' || stage === 'open') && (
        <Confirm summary={t.takeBack}>
          <p>{t.takeBackText}</p>
          <form method="post" action={`/meldingen/${id}/delen`}>
            <Button kind="danger" name="do" value="take-back">
              {t.takeBack}
            </Button>
          </form>
        </Confirm>
      )}
    </div>
  )
}
