import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Checkbox, Field, Select } from '#ui/field'
import { type JudgedCriterion, type Judgements, judgedCriteria, surenesses } from '../model.ts'
import { texts } from '../texts.ts'

export type JudgementValues = {
  criteria: Judgements
  vetoReason: string | null
  unclearReason: string | null
  revision: number
}

/** What the answers do not tell of a thread, the veto and the mark for an unclear norm, each with a reason. */
export function JudgementForm({ values }: { values: JudgementValues }) {
  const t = useTexts(texts).thread
  return (
    <form method="post" className="ww-form" noValidate>
      <p>{t.judgeText}</p>
      <input type="hidden" name="revision" value={values.revision} />
      {judgedCriteria.map((criterion) => (
        <CriterionFields key={criterion} criterion={criterion} values={values} />
      ))}
      <MarkFields name="veto" label={t.veto} hint={t.vetoHint} reason={values.vetoReason} />
      <MarkFields name="unclear" label={t.unclear} hint={t.unclearHint} reason={values.unclearReason} />
      <Button name="do" value="judge">
        {t.save}
      </Button>
    </form>
  )
}

function CriterionFields({ criterion, values }: { criterion: JudgedCriterion; values: JudgementValues }) {
  const t = useTexts(texts)
  const form = useForm()
  const judged = values.criteria[criterion]
  const name = (part: 'Level' | 'Sureness' | 'Reason') => `${criterion}${part}`
  return (
    <fieldset className="ww-fieldset">
      <legend>{t.criteria[criterion]}</legend>
      <p className="ww-muted">
        {t.meaning[criterion]} {criterion === 'sameness' && t.thread.samenessHint}
      </p>
      <Select
        name={name('Level')}
        label={t.thread.level}
        value={form.value(name('Level'), judged ? String(judged.level) : '')}
        problem={form.problem(name('Level'))}
        options={[
          { value: '', label: t.thread.notJudged },
          ...t.anchors[criterion].map((label, level) => ({ value: String(level), label })),
        ]}
      />
      <Select
        name={name('Sureness')}
        label={t.thread.sureness}
        value={form.value(name('Sureness'), judged?.sureness ?? 'fair')}
        problem={form.problem(name('Sureness'))}
        options={surenesses.map((value) => ({ value, label: t.surenesses[value] }))}
      />
      <Field
        name={name('Reason')}
        label={t.thread.reason}
        value={form.value(name('Reason'), judged?.reason ?? '')}
        problem={form.problem(name('Reason'))}
        multiline
        rows={2}
      />
    </fieldset>
  )
}

function MarkFields({
  name,
  label,
  hint,
  reason,
}: {
  name: 'veto' | 'unclear'
  label: string
  hint: string
  reason: string | null
}) {
  const t = useTexts(texts).thread
  const form = useForm()
  const isOn = form.isRefused ? form.value(name) !== '' : reason !== null
  return (
    <fieldset className="ww-fieldset">
      <legend>{label}</legend>
      <Checkbox name={name} label={label} hint={hint} checked={isOn} />
      <Field
        name={`${name}Reason`}
        label={t.markReason}
        value={form.value(`${name}Reason`, reason ?? '')}
        problem={form.problem(`${name}Reason`)}
        multiline
        rows={2}
      />
    </fieldset>
  )
}
