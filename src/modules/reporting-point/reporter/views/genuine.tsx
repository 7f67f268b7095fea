import type { Language } from '#platform/language'
import type { Assets } from '../document.tsx'
import { texts } from '../texts.ts'
import { Header, query } from './parts.tsx'

/** How someone else can check that this page is the one of the sources, and what that does not prove. */
export function Genuine({ language, script }: { language: Language; script: Assets['script'] }) {
  const t = texts[language].genuine
  return (
    <>
      <Header title={t.title} intro={t.intro} />
      {script ? (
        <dl>
          <dt>{t.script}</dt>
          <dd>
            <code className="ww-break">{script.src.split('/').at(-1)}</code>
          </dd>
          <dt>{t.hash}</dt>
          <dd>
            <code className="ww-break">{script.sha256}</code>
          </dd>
        </dl>
      ) : (
        <p>{t.none}</p>
      )}
      <p>{t.compare}</p>
      <p>
        {t.command} <code className="ww-break">bin/weerwerk reporter-page check https://…</code>
      </p>
      <p>{t.honest}</p>
      <p>
        <a href={`/meld${query(language)}`}>{texts[language].home}</a>
      </p>
    </>
  )
}
