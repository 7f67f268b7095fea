import { useReason, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import type { Contradiction } from '../../finder/model.ts'
import type { nl as named } from '../../terms/nl.ts'
import { texts } from '../texts.ts'
import { Differences } from './differences.tsx'
import type { Difference } from './field-words.ts'

type Version = {
  basedOn: number
  now: number
  faults: string[]
  contradictions: Contradiction[]
  meanwhile: Difference[]
}

/** What whoever writes or decides has to know first: what is missing, what contradicts, and what changed meanwhile. */
export function Warnings({ version: it, names }: { version: Version; names: typeof named }) {
  const t = useTexts(texts)
  const words = useReason()
  return (
    <>
      {it.faults.length > 0 && (
        <Alert kind="warning" title={t.faults}>
          <ul>
            {it.faults.map((reason) => (
              <li key={reason}>{words(reason)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {it.contradictions.length > 0 && (
        <Alert kind="warning" title={t.contradictions}>
          <ul>
            {it.contradictions.map(({ rules: [one, other], question: { role, task } }) => (
              <li key={`${one} ${other}`}>
                {t.contradiction(one, other)} {task && t.contradictionCase(names.roles[role], names.tasks[task])}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {it.basedOn > 0 && it.basedOn < it.now && (
        <section>
          <h2>{t.meanwhile}</h2>
          <Alert kind="warning">{t.older(it.basedOn, it.now)}</Alert>
          <Differences caption={t.meanwhile} from={t.before(it.basedOn)} to={t.before(it.now)} rows={it.meanwhile} />
        </section>
      )}
    </>
  )
}
