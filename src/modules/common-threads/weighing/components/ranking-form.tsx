import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field, Select } from '#ui/field'
import { shared } from '#ui/words'
import { criteria, type Places } from '../model.ts'
import { texts } from '../texts.ts'

/** A place for each criterion; with `withReason` also how the ranking came about. */
export function RankingForm({
  places,
  withReason,
}: {
  places: Places | null
  withReason?: { reason: string; revision: number }
}) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const options = [
    { value: '', label: t.ranking.choose },
    ...criteria.map((_, at) => ({ value: String(at + 1), label: t.ranking.place(at + 1) })),
  ]
  return (
    <form method="post" className="ww-form" noValidate>
      <p>{t.ranking.rules}</p>
      {criteria.map((criterion) => (
        <Select
          key={criterion}
          name={criterion}
          label={t.criteria[criterion]}
          hint={t.meaning[criterion]}
          value={form.value(criterion, places ? String(places[criterion]) : '')}
          problem={form.problem(criterion)}
          options={options}
          required
        />
      ))}
      {withReason && (
        <>
          <input type="hidden" name="revision" value={withReason.revision} />
          <Field
            name="reason"
            label={t.ranking.reason}
            value={form.value('reason', withReason.reason)}
            problem={form.problem('reason')}
            multiline
            required
          />
        </>
      )}
      <Button>{w.save}</Button>
    </form>
  )
}
