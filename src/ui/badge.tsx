import type { ReactNode } from 'react'
import { Sign, type SignKind } from './sign.tsx'

export const Badge = ({ tone, children }: { tone: SignKind; children: ReactNode }) => (
  <span className={`ww-badge ww-badge--${tone}`}>
    <Sign kind={tone} />
    {children}
  </span>
)
