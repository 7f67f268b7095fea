import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'
import type { NormView } from './norm-view.ts'

/** Where an answer was carried forward from, and what was decided about it; nothing for an answer of this round. */
export function Origins({ origins }: Pick<NormView, 'origins'>) {
  const t = useTexts(texts)
  if (origins.length === 0) return null
  const level = (given: string) =>
    given === 'na' ? t.norm.notApplicable : given === '' ? t.norm.notAnswered : t.origin.level(given)
  return (
    <div className="ww-muted">
      <p>{t.origin.title}</p>
      <ul>
        {origins.map(({ scanId, round, version, norm, kind, level: given }) => (
          <li key={scanId + norm}>
            {round ? (
              <a href={`/zelfscans/${scanId}/norm/${encodeURIComponent(norm)}`}>{t.origin.from(norm, round)}</a>
            ) : (
              t.origin.from(norm, t.origin.earlier)
            )}
            {`, ${t.origin.version(version)}: ${level(given)}. ${t.origin.kinds[kind]}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
