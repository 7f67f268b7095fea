import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, RadioGroup, Select } from '#ui/field'
import { WorkPlace } from '../../notes/components/work-place.tsx'
import type { Scales } from '../../triage/scales.ts'
import { texts } from '../texts.ts'
import { Unlocking } from './unlocking.tsx'

type Props = { id: string; hasPasskey: boolean; isClosed: boolean; isQuestion: boolean; scales: Scales }

/**
 * Where a report is opened. The page comes locked; its script shows the form, and what it opens stays in this section and in
 * memory. Its forms are of the kind that a browser never sends: what is typed in them does not leave it.
 */
export function OpeningPlace({ id, hasPasskey, isClosed, isQuestion, scales }: Props) {
  const t = useTexts(texts).report
  return (
    <section
      id="written"
      data-report={id}
      data-closed={isClosed || undefined}
      data-question={isQuestion || undefined}
      aria-labelledby="written-title"
    >
      <h2 id="written-title" tabIndex={-1}>
        {t.written}
      </h2>
      <Unlocking needsScript={t.needsScript} open={t.open} hasPasskey={hasPasskey} />
      <div data-part="told" role="status" />
      <div data-part="opened" hidden>
        <div className="ww-stack">
          <div>
            <button type="button" className="utrecht-button utrecht-button--secondary-action" data-part="lock">
              {t.lock}
            </button>
            <p className="ww-muted">{t.lockedAfter}</p>
          </div>
          <div data-part="turning" />
          <div data-part="messages" className="ww-stack" />
          <AnswerForm />
          <WorkPlace scales={scales} />
        </div>
      </div>
    </section>
  )
}

const kinds = ['acknowledgement', 'reply', 'feedback'] as const

function AnswerForm() {
  const t = useTexts(texts).report
  return (
    <form data-part="answer" method="dialog" className="ww-form" noValidate autoComplete="off">
      <h3>{t.answerTitle}</h3>
      <RadioGroup
        name="kind"
        legend={t.kind}
        value="reply"
        options={kinds.map((value) => ({ value, label: t.kinds[value], hint: t.kindHints[value] }))}
      />
      <Select name="template" label={t.template} options={[{ value: '', label: t.noTemplate }]} />
      <Field name="text" label={t.text} hint={t.textHint} multiline rows={6} required />
      <Button>{t.send}</Button>
    </form>
  )
}
