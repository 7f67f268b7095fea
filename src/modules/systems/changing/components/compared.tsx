import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'
import { Differences } from './differences.tsx'
import type { Difference } from './field-words.ts'

type Version = { number: number; comparedWith: number | null; differences: Difference[] }

/** What a version changes, and a choice of another to compare it with. */
export function Compared({ version: it }: { version: Version }) {
  const t = useTexts(texts)
  return (
    <section>
      <h2>{t.differences}</h2>
      {it.comparedWith === null && <p>{t.isFirst}</p>}
      {it.comparedWith !== null && (
        <Differences caption={t.differences} from={t.before(it.comparedWith)} to={t.after} rows={it.differences} />
      )}
      {it.number > 1 && (
        <form method="get" className="ww-form">
          <Field name="met" type="number" min={1} label={t.compareWith} value={String(it.comparedWith ?? '')} />
          <Button kind="secondary">{t.compare}</Button>
        </form>
      )}
    </section>
  )
}
