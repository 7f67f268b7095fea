import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import type { Retest } from '../retesting.ts'
import { texts } from '../texts.ts'

/** After an action: the norm in the open self-scan, or a wish to have it looked at anew. */
export function RetestOffer({ retests }: { retests: readonly Retest[] }) {
  const t = useTexts(texts)
  if (retests.length === 0) return null
  return (
    <section aria-labelledby="retest-title">
      <h2 id="retest-title">{t.retest}</h2>
      <Alert kind="info">{t.retestText}</Alert>
      <ul>
        {retests.map((retest) => (
          <li key={retest.norm}>
            {retest.scanId && (
              <a href={`/zelfscans/${retest.scanId}/norm/${encodeURIComponent(retest.norm)}`}>
                {t.retestNow(retest.norm)}
              </a>
            )}
            <Wish retest={retest} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Wish({ retest: { norm, wishId } }: { retest: Retest }) {
  const t = useTexts(texts)
  if (wishId === null)
    return (
      <form method="post">
        <input type="hidden" name="norm" value={norm} />
        <Button kind="secondary" name="do" value="wish">
          {t.retestWish(norm)}
        </Button>
      </form>
    )
  return (
    <form method="post">
      <p>{t.retestAsked(norm)}</p>
      <input type="hidden" name="wishId" value={wishId} />
      <Button kind="plain" name="do" value="withdraw-wish" label={`${t.retestBack}: ${norm}`}>
        {t.retestBack}
      </Button>
    </form>
  )
}
