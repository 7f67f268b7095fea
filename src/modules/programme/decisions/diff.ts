/** A stretch of text that stayed, came or went. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** Words with the space that follows them, and line ends by themselves. */
const wordsOf = (text: string): string[] => text.match(/\n+|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? []

/**
 * What changed between two texts, word by word: the pieces that stayed and were removed make the old text, those that stayed and
 * were added the new one. The longest common subsequence; texts of a proposal are at most some thousands of words.
 */
export const wordDiff = (before: string, after: string): Piece[] =>
  joined(pieceByPiece(wordsOf(before), wordsOf(after)))

/** The same for anything that comes in pieces, each piece by itself. */
export function pieceByPiece(old: readonly string[], fresh: readonly string[]): Piece[] {
  const start = sharedStart(old, fresh)
  const end = sharedEnd(old.slice(start), fresh.slice(start))
  const middle = between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end))
  return [...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))]
}

const same = (words: readonly string[]): Piece[] => words.map((text) => ({ kind: 'same', text }))

function sharedStart(old: readonly string[], fresh: readonly string[]): number {
  let length = 0
  while (length < old.length && length < fresh.length && old[length] === fresh[length]) length += 1
  return length
}
const sharedEnd = (old: readonly string[], fresh: readonly string[]): number =>
  sharedStart(old.toReversed(), fresh.toReversed())

/** `longest[i][j]`, in one row after another, is the length of the longest common part of what is left after i and j words. */
function between(old: readonly string[], fresh: readonly string[]): Piece[] {
  const width = fresh.length + 1
  const longest = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]]
    if (was !== undefined && was === is) {
      pieces.push({ kind: 'same', text: was })
      i += 1
      j += 1
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: was })
      i += 1
    } else {
      pieces.push({ kind: 'added', text: is ?? '' })
      j += 1
    }
  }
  return pieces
}

/** One piece for words of the same kind after each other. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else all.push({ ...piece })
  }
  return all
}
