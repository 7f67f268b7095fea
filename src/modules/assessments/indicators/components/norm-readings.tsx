import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { texts } from '../texts.ts'
import { History } from './history.tsx'
import type { ShownMeasurement } from './shown.ts'

type Props = { measured: readonly ShownMeasurement[]; mayAnswer: boolean; mayProve: boolean; isOwn?: boolean }

/** What was measured for a norm, beside its answer: a proposal for the level, and the reading as evidence. */
export function NormReadings({ measured, mayAnswer, mayProve, isOwn = true }: Props) {
  const t = useTexts(texts)
  if (measured.length === 0) return null
  return (
    <section aria-labelledby="readings-title">
      <h2 id="readings-title">{t.atNorm}</h2>
      {measured.map(({ code, name, latest, proposed, history }) => (
        <div key={code}>
          {latest === null ? (
            <p>
              {name}: <span className="ww-muted">{t.none}</span>
            </p>
          ) : (
            <>
              <p>
                <strong>{latest.statement}</strong> {latest.isStale && <Badge tone="warning">{t.stale}</Badge>}
                <br />
                <span className="ww-muted">
                  {latest.count && `${latest.count}. `}
                  {latest.when}
                </span>
              </p>
              {proposed && (
                <Alert kind="info" title={proposed.text}>
                  {mayAnswer && (
                    <>
                      <a href={`?niveau=${proposed.level}`}>{t.take(proposed.level)}</a>. {t.takeHint}
                    </>
                  )}
                </Alert>
              )}
              {mayProve && (
                <form method="post">
                  <input type="hidden" name="readingId" value={latest.id} />
                  <Button kind="secondary" name="do" value="prove-by-reading" label={`${t.prove}: ${name}`}>
                    {t.prove}
                  </Button>
                </form>
              )}
              <History name={name} history={history} />
            </>
          )}
        </div>
      ))}
      {isOwn && (
        <p>
          <a href="/meetwaarden">{t.title}</a>
        </p>
      )}
    </section>
  )
}
