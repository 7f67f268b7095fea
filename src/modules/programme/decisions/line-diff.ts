import { type Piece, pieceByPiece, wordDiff } from './diff.ts'

/** A line of a text as it reads: `marker` is the number or dot of an item, which is not compared. */
export type Line = { kind: 'heading' | 'paragraph' | 'item' | 'row'; marker: string; text: string }
export type ChangedLine = Omit<Line, 'text'> & { pieces: Piece[] }

const keyOf = ({ kind, text }: Line) => `${kind} ${text}`
const whole = ({ text, ...line }: Line, kind: Piece['kind']): ChangedLine => ({ ...line, pieces: [{ kind, text }] })

/**
 * What changed between two texts, line by line in the order of reading. A line that was written anew is told by the word, when so much
 * of it stayed that this reads better than the old and the new one.
 */
export function lineDiff(before: readonly Line[], after: readonly Line[]): ChangedLine[] {
  const all: ChangedLine[] = []
  let gone: Line[] = []
  let come: Line[] = []
  let [was, is] = [0, 0]
  for (const { kind } of pieceByPiece(before.map(keyOf), after.map(keyOf))) {
    const [old, fresh] = [before[was], after[is]]
    if (kind !== 'added') was += 1
    if (kind !== 'removed') is += 1
    if (kind === 'removed' && old) gone.push(old)
    else if (kind === 'added' && fresh) come.push(fresh)
    else if (fresh) {
      all.push(...paired(gone, come), whole(fresh, 'same'))
      gone = []
      come = []
    }
  }
  return [...all, ...paired(gone, come)]
}

/** Lines that went with those that came in their place, in the order of both. */
function paired(gone: readonly Line[], come: readonly Line[]): ChangedLine[] {
  const all: ChangedLine[] = []
  let next = 0
  for (const old of gone) {
    const at = come.findIndex((fresh, place) => place >= next && isAlike(old, fresh))
    const fresh = come[at]
    if (!fresh) {
      all.push(whole(old, 'removed'))
      continue
    }
    all.push(...come.slice(next, at).map((line) => whole(line, 'added')))
    all.push({ kind: fresh.kind, marker: fresh.marker, pieces: wordDiff(old.text, fresh.text) })
    next = at + 1
  }
  return [...all, ...come.slice(next).map((line) => whole(line, 'added'))]
}

/** How much of the longer line has to have stayed. */
const leastShared = 0.4

function isAlike(old: Line, fresh: Line): boolean {
  if (old.kind !== fresh.kind) return false
  const stayed = wordDiff(old.text, fresh.text).reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
    0,
  )
  return stayed >= leastShared * Math.max(old.text.length, fresh.text.length)
}
