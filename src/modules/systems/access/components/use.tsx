import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import type { FinderRole } from '../../codes.ts'
import { Rules } from '../../finder/components/rules.tsx'
import type { ShownRule } from '../../finder/components/shown.ts'
import type { Verdict } from '../../finder/model.ts'
import { terms } from '../../terms/texts.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { texts } from '../texts.ts'

const kinds = { yes: 'ok', conditional: 'warning', no: 'error' } as const
type Props = { verdict: Verdict; rules: readonly ShownRule[]; contact: string; instead: readonly FinderRole[] }

/** What the rules say of the chosen work and task, why, and for a no whom to ask instead. */
export function UseAnswer({ verdict, rules, contact, instead }: Props) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const names = useTexts(terms)
  return (
    <section aria-labelledby="mag-het">
      <h2 id="mag-het">{t.outcome}</h2>
      <Alert kind={kinds[verdict]}>{t.verdictText[verdict]}</Alert>
      <h3>{t.why}</h3>
      {rules.length === 0 ? <p>{t.noRule}</p> : <Rules rules={rules} />}
      <p>{common.noAdvice}</p>
      {verdict === 'no' && (
        <>
          <h3>{t.insteadOf}</h3>
          <p>{t.insteadText(contact)}</p>
          {instead.length > 0 && (
            <>
              <p>{t.insteadRoles}</p>
              <ul>
                {instead.map((role) => (
                  <li key={role}>{names.roles[role]}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  )
}
