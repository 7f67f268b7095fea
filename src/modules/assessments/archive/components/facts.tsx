import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import { texts } from '../texts.ts'
import type { ShownPreview } from './shown.ts'

/** What a file says it is, and who signed. */
export function ArchiveFacts({ of, extra = [] }: { of: ShownPreview; extra?: { term: string; value: string }[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { facts } = t
  return (
    <>
      <DescriptionList
        items={[
          { term: facts.framework, value: of.framework },
          { term: facts.signedOn, value: dateText(language, of.signedOn) },
          { term: facts.pieces, value: t.pieces(of.pieces, of.files) },
          { term: facts.origin, value: of.origin ?? t.unknownOrigin },
          { term: facts.document, value: <span className="ww-break">{of.documentHash}</span> },
          ...extra,
        ]}
      />
      <h2>{t.signatures}</h2>
      {of.results.map(({ kind, round, norms, attestations }) => (
        <section key={kind} aria-label={t.kinds[kind]}>
          <h3>
            {t.kinds[kind]}: {round}
          </h3>
          <p>{t.norms(norms)}</p>
          <ul>
            {attestations.map(({ act, role, on, hash }) => (
              <li key={`${act} ${role}`}>
                {t.by(t.acts[act], t.roles[role], dateText(language, on))}
                <div className="ww-muted ww-break">
                  {t.hash}: {hash}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
