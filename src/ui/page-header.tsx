import type { ReactNode } from 'react'

/** The one h1 of the page, which is its title in the browser too, with its state, an introduction and what can be done. */
export function PageHeader({
  title,
  heading = title,
  intro,
  actions,
  badge,
}: {
  title: string
  /** The title with marks in it, when a part of it is in another language. */
  heading?: ReactNode
  intro?: string | undefined
  actions?: ReactNode
  badge?: ReactNode
}) {
  return (
    <div className="ww-page-header">
      <title>{`${title} · Weerwerk`}</title>
      <div className="ww-page-header__title">
        <h1>{heading}</h1>
        {badge}
      </div>
      {intro && <p className="ww-lead">{intro}</p>}
      {actions && <div className="ww-page-header__actions">{actions}</div>}
    </div>
  )
}

/** A short explanation for who is here for the first time. */
export const Explain = ({ label, children }: { label: string; children: ReactNode }) => (
  <details className="ww-explain">
    <summary>{label}</summary>
    <div>{children}</div>
  </details>
)

/** Who can see what is on this page. */
export const Audience = ({ label, children }: { label: string; children: ReactNode }) => (
  <p className="ww-audience">
    <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true" focusable="false">
      <path
        d="M1 8c2-4 5.200-6 9-6s7 2 9 6c-2 4-5.200 6-9 6s-7-2-9-6z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
      <circle cx="10" cy="8" r="2.6" fill="currentColor" />
    </svg>
    <span>
      <strong>{label}</strong> {children}
    </span>
  </p>
)
