import { stemmer } from '@orama/stemmers/dutch'
import { contentFile } from '#content/read.ts'

/** A word of a text as it stands there, and its stem. */
export type Word = { word: string; stem: string }

let stops: ReadonlySet<string> | null = null

/** The Dutch words that say nothing after Snowball's list, and those of reports such as these (`src/content/stop-words.json`). */
function stopWords(): ReadonlySet<string> {
  if (stops) return stops
  const lists: { general: string[]; reports: string[] } = JSON.parse(contentFile('stop-words.json').toString('utf8'))
  stops = new Set([...lists.general, ...lists.reports])
  return stops
}

/** The words of a text that say something, in order: NFC, lower case, without stop words, with their Snowball stem. */
export function wordsOf(text: string): Word[] {
  const known = stopWords()
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^\d+$/.test(word) && !known.has(word))
    .map((word) => ({ word, stem: stemmer(word) }))
}

/** Letters in a gram: long enough to carry meaning, short enough to find `handhav` in `handhavingsbeleid`. */
const size = 5

/** The runs of five letters inside a stem, for Dutch compounds; a shorter stem is its own. */
export function gramsOf(stem: string): string[] {
  if (stem.length <= size) return [stem]
  return Array.from({ length: stem.length - size + 1 }, (_, at) => stem.slice(at, at + size))
}
