import type { ReactNode } from 'react'
import { Wordmark } from './wordmark.tsx'

type NavItem = { href: string; label: string; current?: boolean }
type PageShellProps = {
  lang: string
  skipLabel: string
  wordmarkLabel: string
  homeHref: string
  identity?: ReactNode
  nav: NavItem[]
  navLabel: string
  /** A second row: the entries of the group that is open. */
  below?: NavItem[]
  belowLabel?: string
  breadcrumbs?: { href?: string; label: string }[]
  breadcrumbsLabel?: string
  notice?: ReactNode
  footer: ReactNode
  children: ReactNode
}

/** The frame around every page: word mark, who is here, menu, the page itself, footer. */
export function PageShell({
  skipLabel,
  wordmarkLabel,
  homeHref,
  identity,
  nav,
  navLabel,
  below = [],
  belowLabel = '',
  breadcrumbs = [],
  breadcrumbsLabel,
  notice,
  footer,
  children,
}: PageShellProps) {
  return (
    <div className="ww-shell">
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus ww-skip" href="#content">
        {skipLabel}
      </a>
      <header className="ww-header">
        <div className="ww-header__inner">
          <a className="ww-header__home" href={homeHref} aria-label={wordmarkLabel}>
            <Wordmark />
          </a>
          {identity}
        </div>
        <Menu label={navLabel} items={nav} current={below.length > 0 ? 'true' : 'page'} />
        <Menu label={belowLabel} items={below} current="page" isBelow />
      </header>
      <main className="ww-main" id="content" tabIndex={-1}>
        {notice}
        {breadcrumbs.length > 0 && <Breadcrumbs label={breadcrumbsLabel ?? ''} items={breadcrumbs} />}
        {children}
      </main>
      <footer className="ww-footer">
        <div className="ww-footer__inner">{footer}</div>
      </footer>
    </div>
  )
}

type MenuProps = { label: string; items: NavItem[]; current: 'page' | 'true'; isBelow?: boolean }

function Menu({ label, items, current, isBelow = false }: MenuProps) {
  if (items.length === 0) return null
  return (
    <nav className={isBelow ? 'ww-nav ww-nav--below' : 'ww-nav'} aria-label={label}>
      <ul>
        {items.map(({ href, label: words, current: isCurrent }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? current : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** `lang` when the label is in another language than the page. */
type Crumb = { href?: string; label: string; lang?: string | undefined }

/** The way from the start to this page; the last one is the page itself. */
export const Breadcrumbs = ({ label, items }: { label: string; items: Crumb[] }) => (
  <nav className="utrecht-breadcrumb-nav ww-breadcrumbs" aria-label={label}>
    <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
      {items.map(({ href, label: text, lang }, at) => (
        <li className="utrecht-breadcrumb-nav__item" key={text} lang={lang}>
          {href ? (
            <a className="utrecht-breadcrumb-nav__link" href={href}>
              {text}
            </a>
          ) : (
            <span className="utrecht-breadcrumb-nav__link" aria-current={at === items.length - 1 ? 'page' : undefined}>
              {text}
            </span>
          )}
        </li>
      ))}
    </ol>
  </nav>
)
