import { useForm, useTexts } from '#platform/texts'
import { Select } from '#ui/field'
import { oathBefore } from '../model.ts'
import { texts } from '../texts.ts'

/** Before whom the oath is taken, by role. */
export function BeforeField({ value = '' }: { value?: string | null }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <Select
      name="before"
      label={t.before}
      value={form.value('before', value ?? '')}
      problem={form.problem('before')}
      required
      options={[{ value: '', label: t.choose }, ...oathBefore.map((one) => ({ value: one, label: t.befores[one] }))]}
    />
  )
}
