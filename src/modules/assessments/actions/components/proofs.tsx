import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { texts as scanTexts } from '../../texts.ts'
import type { ActionProof } from '../queries.ts'
import { texts } from '../texts.ts'

type Props = { actionId: string; proofs: readonly ActionProof[]; mayTakeAway: boolean }

/** What shows that an action was done. */
export function Proofs({ actionId, proofs, mayTakeAway }: Props) {
  const t = useTexts(texts)
  const { forms } = useTexts(scanTexts).evidence
  const language = useLanguage()
  return (
    <section aria-labelledby="proof-title">
      <h2 id="proof-title">{t.proof}</h2>
      {proofs.length === 0 && <p>{t.noProof}</p>}
      <ul>
        {proofs.map(({ id, title, form, datedOn, link }) => (
          <li key={id}>
            <a href={link ?? `/acties/${actionId}/bewijs/${id}`} rel="noreferrer">
              {title}
            </a>{' '}
            · {forms[form] ?? form} · {dateText(language, datedOn)}
            {mayTakeAway && (
              <form method="post">
                <input type="hidden" name="evidenceId" value={id} />
                <Button kind="plain" name="do" value="unprove" label={`${t.takeAway}: ${title}`}>
                  {t.takeAway}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
