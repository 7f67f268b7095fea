import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, Select } from '#ui/field'
import { outcomes, type ReplyKind } from '../model.ts'
import { texts } from '../texts.ts'

/** The answer of HR, with an outcome for an objection. */
export function AnswerForm({ kind }: { kind: ReplyKind }) {
  const t = useTexts(texts).hr
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <Field
        name="answer"
        label={t.answer}
        hint={t.answerHint}
        value={form.value('answer')}
        problem={form.problem('answer')}
        multiline
        required
      />
      {kind === 'objection' && (
        <Select
          name="outcome"
          label={t.outcome}
          value={form.value('outcome')}
          problem={form.problem('outcome')}
          options={[{ value: '', label: t.choose }, ...outcomes.map((value) => ({ value, label: t.outcomes[value] }))]}
        />
      )}
      <Button>{t.submit}</Button>
    </form>
  )
}
