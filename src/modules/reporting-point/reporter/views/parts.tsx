import type { Language } from '#platform/language'
import { Alert } from '#ui/alert'
import { texts } from '../texts.ts'

/** A heading with what it is about; the title of the document says the same. */
export function Header({ title, intro }: { title: string; intro?: string }) {
  return (
    <div className="ww-page-header">
      <div className="ww-page-header__title">
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      {intro && <p className="ww-lead">{intro}</p>}
    </div>
  )
}

/** What keeps the language in a link, and by which way someone came: the poster or the intranet. */
export const query = (language: Language, entrance = '') => {
  const asked = new URLSearchParams({
    ...(language === 'en' ? { taal: 'en' } : {}),
    ...(entrance ? { weg: entrance } : {}),
  })
  return asked.size > 0 ? `?${asked}` : ''
}

/** Each with its place, counted from 1. */
export const numbered = <T,>(list: readonly T[]) => list.map((it, at) => ({ place: at + 1, it }))

/** The script turns this around when it runs: what stands here is true also when it could not be loaded. */
export function WhoEncrypts({ language }: { language: Language }) {
  const t = texts[language].form
  return (
    <div>
      <div id="by-server">
        <Alert kind="warning">{t.noScript}</Alert>
      </div>
      <div id="by-browser" hidden>
        <Alert kind="info">{t.encrypted}</Alert>
      </div>
    </div>
  )
}

/** A page that only says something, and leads back. */
export function Message({ language, title, text }: { language: Language; title: string; text: string }) {
  return (
    <>
      <Header title={title} />
      <p>{text}</p>
      <p>
        <a href={`/meld${query(language)}`}>{texts[language].home}</a>
      </p>
    </>
  )
}
