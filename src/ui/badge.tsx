import type { ReactNode } from 'react'
import { Sign, type SignKind } from './sign.tsx'

const looks: Record<SignKind, string> = {
  neutral: 'inactive',
  info: 'neutral',
  ok: 'success',
  warning: 'warning',
  error: 'danger',
}

/** A state in a word or two, with a sign beside it. */
export const Badge = ({ tone, children }: { tone: SignKind; children: ReactNode }) => (
  <span className={`utrecht-status-badge utrecht-status-badge--${looks[tone]} ww-badge`}>
    <Sign kind={tone} />
    {children}
  </span>
)
