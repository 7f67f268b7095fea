import { randomBytes } from './bytes.ts'
import list from './words.json' with { type: 'json' }

/** The 7,776 Dutch words of receipts and recovery phrases, sorted; where they come from is in words.md. */
export const words: readonly string[] = list
const known = new Set(words)

/** A word that is not in the list: which one, counted from 0, and up to three that look like it. */
export type UnknownWord = { readonly at: number; readonly typed: string; readonly alike: readonly string[] }
/** What someone typed, read: the words, or how it is wrong. */
export type Reading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly count: number; readonly unknown: readonly UnknownWord[] }

/** The largest multiple of the number of words in 16 bits; numbers from there on are drawn again, so all are as likely. */
const bound = 65_536 - (65_536 % words.length)

/**
 * Words drawn by chance, with a space between: 12.92 bits each.
 * @param draw gives random bytes; only tests give another
 */
export function drawWords(count: number, draw: (length: number) => Uint8Array = randomBytes): string {
  const drawn: string[] = []
  while (drawn.length < count) {
    const [high = 0, low = 0] = draw(2)
    const number = high * 256 + low
    const word = words[number % words.length]
    if (number < bound && word !== undefined) drawn.push(word)
  }
  return drawn.join(' ')
}

/** Reads so many words from what someone typed: anything that is no letter parts them, and they may also stand together. */
export function parseWords(typed: string, count: number): Reading {
  const plain = typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const parts = plain
    .split(/[^a-z]+/)
    .filter((part) => part !== '')
    .flatMap(asWords)
  const unknown = parts
    .map((part, at) => ({ at, typed: part, alike: [] as string[] }))
    .filter((part) => !known.has(part.typed))
    .map((part) => ({ ...part, alike: wordsAlike(part.typed) }))
  if (parts.length === count && unknown.length === 0) return { ok: true, text: parts.join(' ') }
  return { ok: false, count: parts.length, unknown }
}

/** No word begins another, so letters that stand together can be read in one way at most. */
function asWords(part: string): string[] {
  const found: string[] = []
  let from = 0
  for (let to = 4; to <= part.length; to++) {
    if (!known.has(part.slice(from, to))) continue
    found.push(part.slice(from, to))
    from = to
  }
  return from === part.length ? found : [part]
}

/** Up to three words that differ from it in one or two letters, the likeliest first. */
function wordsAlike(typed: string): string[] {
  return words
    .map((word) => ({ word, steps: distance(typed, word) }))
    .filter(({ steps }) => steps <= 2)
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ word }) => word)
}

/** How many letters must change, go or come to make the one of the other (Levenshtein). */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [to, match] of [...other].entries()) {
      const replace = (row[to] ?? 0) + (letter === match ? 0 : 1)
      next.push(Math.min(replace, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
