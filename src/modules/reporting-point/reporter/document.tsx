import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#platform/language'
import { PageShell } from '#ui/layout'
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

/**
 * A page of the reporter as a whole document. It is the same for everyone who asks for it: it knows no login, sets no cookie and
 * holds no script of its own.
 */
export function document({ language, path, title, assets, children, data = {}, manifest }: Page): string {
  const t = texts[language]
  const other = language === 'nl' ? 'en' : 'nl'
  const attributes = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))
  const html = renderToStaticMarkup(
    <html lang={language} className="voorbeeld-theme weerwerk-theme ww-own-letters">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Weerwerk`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {manifest && <link rel="manifest" href={manifest} />}
        {manifest && <link rel="apple-touch-icon" href="/icon-192.png" />}
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.script && (
          <script type="module" src={assets.script.src} integrity={assets.script.integrity} crossOrigin="anonymous" />
        )}
      </head>
      <body className="utrecht-document" data-language={language} {...attributes}>
        <PageShell
          lang={language}
          skipLabel={t.skip}
          wordmarkLabel={t.wordmark}
          homeHref="/meld"
          nav={[]}
          navLabel=""
          footer={
            <p>
              <a href={`/meld/echt${query(language)}`}>{t.genuine.link}</a>
              {' · '}
              <a href={`${path}${other === 'en' ? '?taal=en' : ''}`} lang={other} hrefLang={other}>
                {t.language}
              </a>
            </p>
          }
        >
          {children}
        </PageShell>
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}
