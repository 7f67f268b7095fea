import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** Filters as a form that goes into the URL. */
export function FilterBar({
  label,
  children,
  submitLabel,
  clearHref,
  clearLabel,
}: {
  label: string
  children: ReactNode
  submitLabel: string
  clearHref?: string
  clearLabel?: string
}) {
  return (
    <form className="ww-filter" method="get" aria-label={label}>
      {children}
      <div className="ww-filter__actions">
        <Button kind="secondary">{submitLabel}</Button>
        {clearHref && <a href={clearHref}>{clearLabel}</a>}
      </div>
    </form>
  )
}
