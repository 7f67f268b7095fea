import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Field } from './field.tsx'

type FilterBarProps = {
  label: string
  children: ReactNode
  submitLabel: string
  clearHref?: string
  clearLabel?: string
  /** How the list is sorted now, which a new choice of filters keeps. */
  sorted?: { sorteer?: string; richting?: string }
}

/** Filters as a form that goes into the URL. */
export function FilterBar({ label, children, submitLabel, clearHref, clearLabel, sorted = {} }: FilterBarProps) {
  return (
    <form className="ww-filter" method="get" aria-label={label}>
      {children}
      {sorted.sorteer && <input type="hidden" name="sorteer" value={sorted.sorteer} />}
      {sorted.richting && <input type="hidden" name="richting" value={sorted.richting} />}
      <div className="ww-filter__actions">
        <Button kind="secondary">{submitLabel}</Button>
        {clearHref && <a href={clearHref}>{clearLabel}</a>}
      </div>
    </form>
  )
}

/** The field in a filter in which one types words to look for. */
export const SearchField = ({ name, label, value }: { name: string; label: string; value?: string }) => (
  <Field type="search" name={name} label={label} value={value ?? ''} />
)
