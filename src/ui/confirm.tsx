import type { ReactNode } from 'react'

/** Something that can't be taken back: first open it, read what happens, then press the button within. `isOpen`: after a refusal. */
export const Confirm = ({ summary, isOpen, children }: { summary: string; isOpen?: boolean; children: ReactNode }) => (
  <details className="ww-confirm" open={isOpen}>
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)
