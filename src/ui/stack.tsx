import type { ReactNode } from 'react'

/** Parts under each other, evenly spaced. */
export const Stack = ({ children }: { children: ReactNode }) => <div className="ww-stack">{children}</div>

/** Two columns on a wide screen, one on a small one; with `wide` the first takes three fifths. */
export const Columns = ({ children, wide }: { children: ReactNode; wide?: boolean }) => (
  <div className={wide ? 'ww-columns ww-columns--wide' : 'ww-columns'}>{children}</div>
)
