/** What a draft may not say, as far as it can be found by words: names, the number of the report, and words as the reporter put them. */
export type Hint = { kind: 'name' | 'number' | 'words'; text: string }
export type Known = { names: readonly string[]; number: number; written: readonly string[] }

/** So many words after each other that are the same are no chance. */
const run = 6

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The longest stretches of a draft that stand in what the reporter wrote, in words. */
function sharedWords(text: string, written: readonly string[]): string[] {
  const said = new Set(written.map(wordsOf).flatMap((words) => runsOf(words).map((one) => one.join(' '))))
  const words = wordsOf(text)
  const found: string[] = []
  for (let at = 0; at + run <= words.length; at++) {
    let until = at
    while (until + run <= words.length && said.has(words.slice(until, until + run).join(' '))) until++
    if (until > at) {
      found.push(words.slice(at, until + run - 1).join(' '))
      at = until + run - 2
    }
  }
  return found
}

const runsOf = (words: readonly string[]): string[][] =>
  words.slice(0, Math.max(0, words.length - run + 1)).map((_, at) => words.slice(at, at + run))

/** Everything in a draft to look at once more before a colleague does; none of it is sure to be wrong. */
export function hintsIn(text: string, { names, number, written }: Known): Hint[] {
  const all = ` ${wordsOf(text).join(' ')} `
  const has = (words: string) => words !== '' && all.includes(` ${words} `)
  const plain = (name: string) => wordsOf(name.replace(/\(.*?\)/g, '')).join(' ')
  return [
    ...[...new Set(names)].filter((name) => has(plain(name))).map((name) => ({ kind: 'name' as const, text: name })),
    ...(has(`melding ${number}`) || has(`report ${number}`) ? [{ kind: 'number' as const, text: `${number}` }] : []),
    ...sharedWords(text, written).map((words) => ({ kind: 'words' as const, text: words })),
  ]
}
