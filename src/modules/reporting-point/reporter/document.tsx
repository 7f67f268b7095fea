import type { ReactNode } from 'react'
import type { Language } from '#platform/language'
import { openDocument } from '#ui/open-document'
import { texts } from './texts.ts'
import { query } from './views/parts.tsx'

/** Where the files of the page are: the styles of the application and the one script, with its hash. */
export type Assets = { styles: readonly string[]; script: { src: string; integrity: string; sha256: string } | null }

type Page = {
  language: Language
  path: string
  title: string
  assets: Assets
  children: ReactNode
  data?: Record<string, string>
  /** Of a page that a phone can keep as an app. */
  manifest?: string | undefined
}

/** A page of the reporter as a whole document. */
export function document({ language, path, title, assets, children, data = {}, manifest }: Page): string {
  const t = texts[language]
  const { styles, script } = assets
  const head = (
    <>
      {manifest && <link rel="manifest" href={manifest} />}
      {manifest && <link rel="apple-touch-icon" href="/icon-192.png" />}
      {script && <script type="module" src={script.src} integrity={script.integrity} crossOrigin="anonymous" />}
    </>
  )
  const footer = (
    <>
      <a href={`/meld/echt${query(language)}`}>{t.genuine.link}</a>
      {' · '}
    </>
  )
  const page = { language, path, title, styles, words: t, look: 'ww-own-letters', data: { language, ...data } }
  return openDocument({ ...page, head, footer, children })
}
