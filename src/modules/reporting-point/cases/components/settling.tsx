import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Select } from '#ui/field'
import { regimes } from '../../clocks/clocks.ts'
import { Closing } from '../../use/closing.tsx'
import { texts } from '../texts.ts'

export type Settled = {
  revision: number
  regime: (typeof regimes)[number]
  isClosed: boolean
  isAssessed: boolean
  isAnswered: boolean
}

/** What can be decided about a report now; none of it needs the text. */
export function Settling({ revision, regime, isClosed, isAssessed, isAnswered }: Settled) {
  const t = useTexts(texts).settling
  if (isClosed) return <Step does="reopen" summary={t.reopen} text={t.reopenText} revision={revision} />
  return (
    <>
      <Regime {...{ revision, regime }} />
      {isAssessed && <Step does="retest" summary={t.retest} text={t.retestText} revision={revision} />}
      {isAssessed && isAnswered ? <Closing revision={revision} /> : <p className="ww-muted">{t.closeFirst}</p>}
    </>
  )
}

type StepProps = { does: 'reopen' | 'retest'; summary: string; text: string; revision: number }

/** A step without a choice in it. */
const Step = ({ does, summary, text, revision }: StepProps) => (
  <Confirm summary={summary}>
    <p>{text}</p>
    <form method="post">
      <input type="hidden" name="revision" value={revision} />
      <Button kind="secondary" name="do" value={does}>
        {summary}
      </Button>
    </form>
  </Confirm>
)

function Regime({ revision, regime }: Pick<Settled, 'revision' | 'regime'>) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.value('do') === 'regime'
  return (
    <Confirm summary={t.settling.setRegime} isOpen={isMine}>
      <p>{t.settling.regimeText}</p>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <Select
          name="regime"
          label={t.settling.regime}
          value={regime}
          problem={isMine ? form.problem('regime') : undefined}
          options={regimes.map((value) => ({ value, label: t.regimes[value] }))}
        />
        <Button name="do" value="regime">
          {t.settling.setRegime}
        </Button>
      </form>
    </Confirm>
  )
}
