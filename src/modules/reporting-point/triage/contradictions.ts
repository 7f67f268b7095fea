import type { NoteContent, ReadNote } from '../notes/chain.ts'
import type { Assessment } from './standing.ts'

type Label = Pick<Assessment, 'note' | 'outcome' | 'regime'> & {
  second: { note: number; agrees: boolean } | null
}

/**
 * Whether the labels that the server gives are what the assessors signed: two different people, the same outcome and regime, the same
 * verdict. What does not open to the reader can't be compared.
 */
export function contradicts(labels: readonly Label[], notes: readonly ReadNote[]): boolean {
  const signed = (seq: number) => notes.find((note) => note.seq === seq)
  return labels.some(({ note, outcome, regime, second }) => {
    const first = signed(note)
    const other = second ? signed(second.note) : undefined
    if (first && other && first.by !== '' && first.by === other.by) return true
    return (
      differs(first?.content, { outcome, regime }) ||
      (second !== null && differs(other?.content, { agrees: second.agrees }))
    )
  })
}

const differs = (content: NoteContent | null | undefined, said: NoteContent): boolean =>
  content != null && Object.entries(said).some(([name, value]) => content[name] !== value)
