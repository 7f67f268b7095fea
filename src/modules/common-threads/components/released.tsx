import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'
import type { ReleasedShown } from './released-data.ts'

/** The released reasons, comments and evidence of a norm. */
export function Released({ items }: { items: ReleasedShown[] }) {
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
