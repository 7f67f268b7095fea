import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field, RadioGroup } from '#ui/field'
import { shared } from '#ui/words'
import { type CheckStep, checkDecisions } from '../model.ts'
import type { DecisionRow } from '../schema.ts'
import { texts } from '../texts.ts'

/** What can be done with a check beside what the file itself offers. */
export function CheckSteps({ steps, mayNotApply }: { steps: readonly CheckStep[]; mayNotApply: boolean }) {
  const t = useTexts(texts)
  return (
    <>
      {steps.includes('talk') && (
        <form method="post">
          <p>
            {t.talkText} <a href="/screening/gesprek/integriteit">{t.guide}</a>
          </p>
          <Button name="do" value="talk">
            {t.talk}
          </Button>
        </form>
      )}
      {steps.includes('decide') && <DecideForm />}
      {steps.includes('exempt') && mayNotApply && <TextForm step="exempt" name="reason" label={t.reason} />}
      {steps.includes('object') && <TextForm step="object" name="objection" label={t.objection} />}
      {steps.includes('undo') && (
        <Confirm summary={t.undo}>
          <p>{t.undoText}</p>
          <form method="post">
            <Button name="do" value="undo" kind="secondary">
              {t.undo}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}

function TextForm({ step, name, label }: { step: 'exempt' | 'object'; name: string; label: string }) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.isRefused && form.value('do') === step
  return (
    <Confirm summary={t[step]} isOpen={isMine}>
      <form method="post" className="ww-form" noValidate>
        <Field
          name={name}
          label={label}
          hint={t.reasonsHint}
          value={isMine ? form.value(name) : ''}
          problem={isMine ? form.problem(name) : undefined}
          multiline
          rows={3}
          required
        />
        <Button name="do" value={step} kind="secondary">
          {t[step]}
        </Button>
      </form>
    </Confirm>
  )
}

function DecideForm() {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <RadioGroup
        name="decision"
        legend={t.decision}
        value={form.value('decision')}
        problem={form.problem('decision')}
        options={checkDecisions.map((value) => ({ value, label: t.decisions[value], hint: t.decisionHints[value] }))}
      />
      <Field
        name="reasons"
        label={t.reasons}
        hint={t.reasonsHint}
        value={form.value('reasons')}
        problem={form.problem('reasons')}
        multiline
        required
      />
      <Field
        name="agreements"
        label={t.agreements}
        optionalLabel={w.optional}
        value={form.value('agreements')}
        problem={form.problem('agreements')}
        multiline
        rows={2}
      />
      <Button name="do" value="decide">
        {t.decide}
      </Button>
    </form>
  )
}

type Shown = Pick<
  DecisionRow,
  'number' | 'decision' | 'reasons' | 'agreements' | 'decidedOn' | 'objectUntil' | 'objection' | 'objectedOn'
>

/** What was decided on a check, first to last, with the objections that came in. */
export function Decisions({ decisions }: { decisions: readonly Shown[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return decisions.map((one) => (
    <section key={one.number} aria-labelledby={`decision-${one.number}`}>
      <h2 id={`decision-${one.number}`}>
        {t.decidedOn(dateText(language, one.decidedOn))}: {t.decisions[one.decision]}
      </h2>
      <p className="ww-pre">{one.reasons}</p>
      {one.agreements && (
        <p className="ww-pre">
          {t.agreements}: {one.agreements}
        </p>
      )}
      {one.objection && one.objectedOn ? (
        <p className="ww-pre">
          {t.objected(dateText(language, one.objectedOn))}: {one.objection}
        </p>
      ) : (
        <p className="ww-muted">{t.objectUntil(dateText(language, one.objectUntil))}</p>
      )}
    </section>
  ))
}
