import type { ReactNode } from 'react'

/** What a record says is Dutch, also on an English page. */
export const Dutch = ({ children }: { children: ReactNode }) => <span lang="nl">{children}</span>

/** A sentence of ours that names a record: the name is Dutch, the rest is in the language of the page. */
export function Naming({ text, name }: { text: string; name: string }) {
  const [before = '', ...after] = text.split(name)
  if (after.length === 0) return text
  return (
    <>
      {before}
      <Dutch>{name}</Dutch>
      {after.join(name)}
    </>
  )
}
