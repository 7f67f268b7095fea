import type { ReactNode } from 'react'
import { Sign } from './sign.tsx'

/** A message with a sign; `live` is read aloud when it appears. */
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
    <div
      className={`utrecht-alert utrecht-alert--${kind} ww-alert ww-alert--${kind}`}
      role={live ? 'status' : undefined}
    >
      <Sign kind={kind} />
      <div className="ww-alert__body">
        {title && <p className="ww-alert__title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
