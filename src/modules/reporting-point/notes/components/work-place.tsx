import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { JudgementForm, ProposalForm } from '../../triage/components/forms.tsx'
import type { Scales } from '../../triage/scales.ts'
import { texts } from '../texts.ts'

/** What handlers write for each other, inside an opened report. Its script fills it. */
export function WorkPlace({ scales }: { scales: Scales }) {
  const t = useTexts(texts)
  return (
    <section data-part="work" className="ww-stack" aria-labelledby="work-title">
      <h3 id="work-title">{t.title}</h3>
      <p>{t.intro}</p>
      <div data-part="work-told" role="status" />
      <div data-part="notes" className="ww-stack" />
      <p data-part="triage-hint" hidden />
      <ProposalForm scales={scales} />
      <JudgementForm />
      <form data-part="note" method="dialog" className="ww-form" noValidate>
        <Field name="note" label={t.note} multiline rows={4} />
        <Button kind="secondary">{t.add}</Button>
      </form>
    </section>
  )
}
