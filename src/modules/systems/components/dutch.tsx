import type { ReactNode } from 'react'

/** What a record says is Dutch, also on an English page. */
export const Dutch = ({ children }: { children: ReactNode }) => <span lang="nl">{children}</span>
