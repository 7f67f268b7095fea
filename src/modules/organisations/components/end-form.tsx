import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field, Select } from '#ui/field'
import { texts } from '../texts.ts'

/** Ends an organisation or merges it into another; or takes that back. */
export function EndForm({
  validTo,
  successors,
}: {
  validTo: string | null
  successors: { id: string; name: string }[]
}) {
  const e = useTexts(texts).facts.edit
  const form = useForm()
  if (validTo)
    return (
      <section>
        <h2>{e.endTitle}</h2>
        <Alert kind="info">{e.ended}</Alert>
        <form method="post">
          <Button kind="secondary" name="do" value="resume">
            {e.resume}
          </Button>
        </form>
      </section>
    )
  return (
    <section>
      <h2>{e.endTitle}</h2>
      <p>{e.endHelp}</p>
      <Confirm summary={e.endSummary} isOpen={form.value('do') === 'end'}>
        <form method="post" className="ww-form" noValidate>
          <Field
            name="validTo"
            type="date"
            label={e.validTo}
            value={form.value('validTo')}
            problem={form.problem('validTo')}
            required
          />
          <Select
            name="successorId"
            label={e.successor}
            value={form.value('successorId')}
            problem={form.problem('successorId')}
            options={[
              { value: '', label: e.noSuccessor },
              ...successors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button kind="danger" name="do" value="end">
            {e.end}
          </Button>
        </form>
      </Confirm>
    </section>
  )
}
