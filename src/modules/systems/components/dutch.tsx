import type { ReactNode } from 'react'

/** What a record says is Dutch, also on an English page. */
export const Dutch = ({ children }: { children: ReactNode }) => <span lang="nl">{children}</span>

/** The same for more than a line. */
export const DutchPart = ({ children }: { children: ReactNode }) => <div lang="nl">{children}</div>
