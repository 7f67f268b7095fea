import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PageShell } from './layout.tsx'

type OpenPage = {
  language: 'nl' | 'en'
  path: string
  title: string
  styles: readonly string[]
  /** The link to the other language is named in that language. */
  words: { skip: string; wordmark: string; language: string }
  /** More in the head of the document: a script, a manifest. */
  head?: ReactNode
  /** A class of the whole document, next to those of the theme. */
  look?: string
  /** What a script on the page reads from its body, as `data-…`. */
  data?: Readonly<Record<string, string>>
  /** Before the link to the other language. */
  footer?: ReactNode
  children: ReactNode
}

/**
 * A page for who has no login, as a whole document. It is the same for everyone who asks for it: it knows nobody, sets no cookie and
 * holds no script of its own.
 */
export function openDocument({ language, path, title, styles, words, ...more }: OpenPage): string {
  const { head, look = '', data = {}, footer, children } = more
  const other = language === 'nl' ? 'en' : 'nl'
  const attributes = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))
  const html = renderToStaticMarkup(
    <html lang={language} className={`voorbeeld-theme weerwerk-theme ${look}`.trim()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Weerwerk`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {head}
      </head>
      <body className="utrecht-document" {...attributes}>
        <PageShell
          lang={language}
          skipLabel={words.skip}
          wordmarkLabel={words.wordmark}
          homeHref="/meld"
          nav={[]}
          navLabel=""
          footer={
            <p>
              {footer}
              <a href={`${path}${other === 'en' ? '?taal=en' : ''}`} lang={other} hrefLang={other}>
                {words.language}
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
