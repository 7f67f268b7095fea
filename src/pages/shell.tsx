import type { ReactNode } from 'react'
import type { Language } from '#platform/language'
import { Reasons, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { PageShell } from '#ui/layout'
import { menuOf } from './menu.ts'
import type { NavItem } from './nav-item.ts'
import { reasonText } from './reasons.ts'
import { texts } from './texts.ts'

export type RootView = {
  language: Language
  path: string
  fictitious: boolean
  login: { person: string; organisation: string; organisationId: string; others: { id: string; name: string }[] } | null
  nav: NavItem[]
} | null

/** The page around every page: who you are and for whom you act, the menu, and the footer. */
export function Shell({ root, children }: { root: RootView; children: ReactNode }) {
  const t = useTexts(texts)
  const language = root?.language ?? 'nl'
  const path = root?.path ?? '/'
  const nav = menuOf(root?.nav ?? [], path)
  return (
    <Reasons value={(reason, params) => reasonText(language, reason, params)}>
      <PageShell
        lang={language}
        skipLabel={t.skip}
        wordmarkLabel={t.wordmark}
        homeHref="/"
        identity={<Identity root={root} />}
        nav={nav.top.map((place) => ({
          href: place.href,
          label: 'group' in place ? t.navGroups[place.group] : t.nav[place.key],
          current: place.current,
        }))}
        navLabel={t.nav.label}
        below={nav.below.map(({ href, key, current }) => ({ href, label: t.nav[key], current }))}
        belowLabel={nav.group ? t.navGroups[nav.group] : ''}
        breadcrumbsLabel=""
        notice={root?.fictitious ? <Alert kind="info">{t.fictitious}</Alert> : undefined}
        footer={<Footer />}
      >
        {children}
      </PageShell>
    </Reasons>
  )
}

function Identity({ root }: { root: RootView }) {
  const t = useTexts(texts)
  const login = root?.login
  return (
    <div className="ww-identity">
      {login && (
        <p>
          <span className="ww-muted">{t.actingFor}</span> <strong>{login.organisation}</strong> ·{' '}
          <a href="/account">{login.person}</a>
        </p>
      )}
      <div className="ww-identity__actions">
        {login?.others.map(({ id, name }) => (
          <form key={id} method="post" action="/wissel-organisatie">
            <Button kind="plain" name="organisation" value={id}>
              {t.switchTo} {name}
            </Button>
          </form>
        ))}
        <form method="post" action="/taal">
          <input type="hidden" name="to" value={root?.path ?? '/'} />
          <Button kind="plain" name="language" value={root?.language === 'en' ? 'nl' : 'en'}>
            {t.otherLanguage}
          </Button>
        </form>
        {login ? (
          <form method="post" action="/uitloggen">
            <Button kind="plain">{t.logOut}</Button>
          </form>
        ) : (
          <a href="/inloggen">{t.logIn}</a>
        )}
      </div>
    </div>
  )
}

function Footer() {
  const t = useTexts(texts).footer
  return (
    <>
      <p>{t.about}</p>
      <ul className="ww-footer-links">
        <li>
          <a href="/toegankelijkheid">{t.accessibility}</a>
        </li>
        <li>
          <a href="/privacy">{t.privacy}</a>
        </li>
        <li>
          <a href="/beveiliging">{t.security}</a>
        </li>
        <li>
          <a href="/onderdelen">{t.components}</a>
        </li>
      </ul>
    </>
  )
}
