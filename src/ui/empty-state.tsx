import type { ReactNode } from 'react'

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
    <p>{title}</p>
    {children}
    {action}
  </div>
)
