import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, RadioGroup, Select } from '#ui/field'
import { texts as caseTexts } from '../../cases/texts.ts'
import { regimes } from '../../clocks/clocks.ts'
import { outcomes } from '../../model.ts'
import { type Scales, triageFields } from '../scales.ts'
import { texts } from '../texts.ts'

/** The form of the first assessor. No browser sends it: its script encrypts what was chosen. */
export function ProposalForm({ scales }: { scales: Scales }) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const language = useLanguage()
  const none = { value: '', label: t.choose }
  return (
    <form data-part="propose" data-scales={scales.code} method="dialog" className="ww-form" hidden noValidate>
      <h4>{t.propose}</h4>
      <p className="ww-muted">{t.scales(scales.code)}</p>
      {triageFields.map((field) => (
        <Select
          key={field}
          name={field}
          label={t.fields[field]}
          required
          options={[none, ...scales.fields[field].map((one) => ({ value: one.value, label: one[language] }))]}
        />
      ))}
      <Select
        name="outcome"
        label={t.outcome}
        required
        options={[none, ...outcomes.map((value) => ({ value, label: c.outcomes[value] }))]}
      />
      <Field name="joinedTo" label={t.joinedTo} hint={t.joinedHint} type="number" min={1} />
      <Select
        name="regime"
        id="triage-regime"
        label={t.regime}
        value="unknown"
        options={regimes.map((value) => ({ value, label: c.regimes[value] }))}
      />
      <Field name="remark" label={t.remark} hint={t.remarkHint} multiline rows={4} required />
      <Button>{t.proposeButton}</Button>
    </form>
  )
}

/** The form of the second assessor. */
export function JudgementForm() {
  const t = useTexts(texts)
  return (
    <form data-part="judge" method="dialog" className="ww-form" hidden noValidate>
      <h4>{t.judge}</h4>
      <p>{t.judgeText}</p>
      <RadioGroup
        name="agrees"
        legend={t.verdict}
        options={(['true', 'false'] as const).map((value) => ({ value, label: t.verdicts[value] }))}
      />
      <Field name="remark" id="second-remark" label={t.remark} hint={t.remarkHint} multiline rows={4} required />
      <Button>{t.judgeButton}</Button>
    </form>
  )
}
