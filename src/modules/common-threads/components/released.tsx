import { mayReadReleased, type ReleasedItem, releasedInRound } from '#modules/assessments'
import { municipalitiesOf } from '#modules/organisations'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'

type Shown = ReleasedItem & { municipality: string }

/** What municipalities released on a norm, with their names; null for who may not read it. */
export async function releasedData(
  ctx: Ctx,
  round: { id: string; organisationId: string },
  norm: string,
): Promise<Shown[] | null> {
  if (!mayReadReleased(ctx, round.organisationId)) return null
  const items = await releasedInRound(ctx, round.id, norm)
  if (items.length === 0) return []
  const all = await inTransaction(ctx, (tx) => municipalitiesOf(tx, round.organisationId, dayOf(ctx.now)))
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return items.map((item) => ({ ...item, municipality: names.get(item.organisationId) ?? '' }))
}

/** The released reasons, comments and evidence of a norm. */
export function Released({ items }: { items: Shown[] }) {
  const t = useTexts(texts).norm
  return (
    <section aria-labelledby="released-title">
      <h2 id="released-title">{t.released}</h2>
      {items.length === 0 && <p>{t.nothingReleased}</p>}
      <ul>
        {items.map(({ organisationId, kind, text, link, evidenceId, municipality }) => (
          <li key={organisationId + kind + text}>
            <strong>{municipality}</strong> · {t.kinds[kind]}:{' '}
            {evidenceId ? (
              <a href={link ?? `/bewijs/${evidenceId}/bestand`} rel="noreferrer">
                {text}
              </a>
            ) : (
              <span className="ww-pre">{text}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
