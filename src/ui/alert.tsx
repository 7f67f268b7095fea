import type { ReactNode } from 'react'
import { Sign } from './sign.tsx'

/** A message; `live` is read aloud when it appears. */
export function Alert({
  kind,
  title,
  children,
  live,
}: {
  kind: 'info' | 'ok' | 'warning' | 'error'
  title?: string
  children?: ReactNode
  live?: boolean
}) {
  return (
    <div className={`ww-alert ww-alert--${kind}`} role={live ? 'status' : undefined}>
      <Sign kind={kind} />
      <div>
        {title && <p className="ww-alert__title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
