import type { ReactNode } from 'react'

/** Something that can't be taken back: first open it, read what happens, then press the button within. */
export const Confirm = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className="ww-confirm">
    <summary>{summary}</summary>
    <div>{children}</div>
  </details>
)
