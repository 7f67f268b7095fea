/** How many words the list has: as many as five dice have throws, 12.92 bits a word. */
export const wordCount = 7776

/**
 * The first so many words that can be told apart: two words differ in at least two letters, sound different, and none is
 * the beginning of another, so that words written together still read in one way only.
 * @param words best first
 * @throws Error when there are not enough
 */
export function wordsApart(words: Iterable<string>, count = wordCount): string[] {
  const chosen = new Chosen()
  for (const word of words) {
    if (chosen.size === count) break
    if (!chosen.clashes(word)) chosen.add(word)
  }
  if (chosen.size < count) throw new Error(`only ${chosen.size} of ${count} words can be told apart`)
  return chosen.sorted()
}

/** The words of a list that clash with an earlier one. */
export function clashesIn(words: readonly string[]): string[] {
  const chosen = new Chosen()
  return words.filter((word) => {
    const clash = chosen.clashes(word)
    chosen.add(word)
    return clash
  })
}

class Chosen {
  #words = new Set<string>()
  #beginnings = new Set<string>()
  #sounds = new Set<string>()
  #replaced = new Set<string>()
  #shortened = new Set<string>()

  get size() {
    return this.#words.size
  }

  clashes(word: string) {
    return (
      this.#sounds.has(sound(word)) ||
      this.#beginnings.has(word) ||
      beginnings(word).some((beginning) => this.#words.has(beginning)) ||
      replaced(word).some((form) => this.#replaced.has(form)) ||
      this.#shortened.has(word) ||
      shortened(word).some((form) => this.#words.has(form))
    )
  }

  add(word: string) {
    this.#words.add(word)
    this.#sounds.add(sound(word))
    for (const beginning of beginnings(word)) this.#beginnings.add(beginning)
    for (const form of replaced(word)) this.#replaced.add(form)
    for (const form of shortened(word)) this.#shortened.add(form)
  }

  sorted() {
    return [...this.#words].sort()
  }
}

const places = (word: string) => [...word].map((_, at) => at)
const beginnings = (word: string) => places(word).map((at) => word.slice(0, at))
const replaced = (word: string) => places(word).map((at) => `${word.slice(0, at)}*${word.slice(at + 1)}`)
const shortened = (word: string) => places(word).map((at) => word.slice(0, at) + word.slice(at + 1))

const sounds: readonly [RegExp, string][] = [
  [/ij/g, 'ei'],
  [/ou/g, 'au'],
  [/ch/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/th/g, 't'],
  [/y/g, 'i'],
  [/d$/, 't'],
  [/b$/, 'p'],
  [/(.)\1/g, '$1'],
]

/** About how a word sounds when it is read out: `rauw` and `rouw` are the same. */
const sound = (word: string) => sounds.reduce((heard, [from, to]) => heard.replace(from, to), word)
