import { gramsOf, type Word, wordsOf } from './words.ts'

/** How rare each stem and each gram is among texts: `ln((1 + texts) / (1 + texts with it)) + 1`. */
export type Rarity = { words: ReadonlyMap<string, number>; grams: ReadonlyMap<string, number>; unknown: number }

/** A text as features of length 1: half by whole stems, half by grams, so that a cosine is half of each. */
export type Vector = {
  text: string
  words: ReadonlyMap<string, number>
  grams: ReadonlyMap<string, number>
  spelled: Word[]
}

const half = Math.SQRT1_2

/** What is rare among these texts. */
export function rarityOf(texts: readonly string[]): Rarity {
  const words = new Map<string, number>()
  const grams = new Map<string, number>()
  const add = (counts: Map<string, number>, keys: Iterable<string>) => {
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const text of texts) {
    const stems = wordsOf(text).map(({ stem }) => stem)
    add(words, stems)
    add(grams, stems.flatMap(gramsOf))
  }
  const weight = (count: number) => Math.log((1 + texts.length) / (1 + count)) + 1
  const weighed = (counts: Map<string, number>) => new Map([...counts].map(([key, count]) => [key, weight(count)]))
  return { words: weighed(words), grams: weighed(grams), unknown: weight(0) }
}

/** tf-idf of stems and of the grams inside them, each of length √½. */
export function vectorOf(text: string, rarity: Rarity): Vector {
  const spelled = wordsOf(text)
  const stems = spelled.map(({ stem }) => stem)
  return {
    text,
    spelled,
    words: weighed(stems, rarity.words, rarity.unknown),
    grams: weighed(stems.flatMap(gramsOf), rarity.grams, rarity.unknown),
  }
}

function weighed(keys: readonly string[], rarity: ReadonlyMap<string, number>, unknown: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const raw = [...counts].map(([key, count]) => [key, (1 + Math.log(count)) * (rarity.get(key) ?? unknown)] as const)
  const length = Math.sqrt(raw.reduce((sum, [, value]) => sum + value ** 2, 0))
  return new Map(raw.map(([key, value]) => [key, (half * value) / length]))
}

const dot = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, value] of small) sum += value * (large.get(key) ?? 0)
  return sum
}

/** Cosine of two texts, 0 to 1; 0 with a text that says nothing. */
export const similarity = (a: Vector, b: Vector): number => dot(a.words, b.words) + dot(a.grams, b.grams)

/** How much a word of the first text adds to the cosine. */
export type Reason = { word: string; adds: number }

/**
 * The words of `a` that make it resemble `b`, most first. Exact: together they add up to `similarity(a, b)`. What a gram
 * adds goes in equal parts to the words that hold it.
 */
export function reasonsOf(a: Vector, b: Vector): Reason[] {
  const adds = new Map<string, number>()
  const add = (stem: string, value: number) => adds.set(stem, (adds.get(stem) ?? 0) + value)
  for (const [stem, value] of a.words) {
    const other = b.words.get(stem)
    if (other) add(stem, value * other)
  }
  const holders = new Map<string, Set<string>>()
  for (const { stem } of a.spelled)
    for (const gram of gramsOf(stem)) holders.set(gram, (holders.get(gram) ?? new Set()).add(stem))
  for (const [gram, value] of a.grams) {
    const other = b.grams.get(gram)
    const stems = holders.get(gram) ?? new Set<string>()
    if (other) for (const stem of stems) add(stem, (value * other) / stems.size)
  }
  const spelled = new Map(a.spelled.toReversed().map(({ stem, word }) => [stem, word]))
  return [...adds]
    .map(([stem, value]) => ({ word: spelled.get(stem) ?? stem, adds: value }))
    .sort((one, other) => other.adds - one.adds || (one.word < other.word ? -1 : 1))
}
