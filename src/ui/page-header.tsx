import type { ReactNode } from 'react'

export function PageHeader({
  title,
  intro,
  actions,
  badge,
}: {
  title: string
  intro?: string | undefined
  actions?: ReactNode
  badge?: ReactNode
}) {
  return (
    <div className="ww-page-header">
      <h1 className="utrecht-heading-1">{title}</h1>
      {badge && <p>{badge}</p>}
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
    <strong>{label}</strong> {children}
  </p>
)
