import type { ReactNode } from 'react'

/** What stands where nothing is yet: what would be here, and how to begin. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
}) => (
  <div className="ww-empty">
    <p className="ww-empty__title">{title}</p>
    {children}
    {action}
  </div>
)
