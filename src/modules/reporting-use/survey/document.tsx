import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '#platform/language'
import { PageShell } from '#ui/layout'
import { texts } from '../texts.ts'

type Page = { language: Language; path: string; title: string; styles: readonly string[]; children: ReactNode }

/** A page without login, the same for everyone who asks for it; it has no script. */
export function openDocument({ language, path, title, styles, children }: Page): string {
  const t = texts[language].open
  const other = language === 'nl' ? 'en' : 'nl'
  const html = renderToStaticMarkup(
    <html lang={language} className="voorbeeld-theme weerwerk-theme">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Weerwerk`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body className="utrecht-document">
        <PageShell
          lang={language}
          skipLabel={t.skip}
          wordmarkLabel={t.wordmark}
          homeHref="/meld"
          nav={[]}
          navLabel=""
          footer={
            <p>
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

export function Header({ title, intro }: { title: string; intro: string }) {
  return (
    <div className="ww-page-header">
      <div className="ww-page-header__title">
        <h1>{title}</h1>
      </div>
      <p className="ww-lead">{intro}</p>
    </div>
  )
}
