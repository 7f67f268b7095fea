import { type Rarity, similarity, vectorOf } from './vectors.ts'
import { wordsOf } from './words.ts'

/** Two clusters that became one, at the mean distance between their members. */
export type Merge = { members: number[]; distance: number }

/**
 * Average-linkage clustering (UPGMA; Sokal and Michener 1958) of things by their distances, up to `furthest`.
 * @param distances symmetric, by index; ties go to the lowest indices
 * @returns the clusters that are left, each with its members in order, and every merge on the way
 */
export function averageLinkage(
  distances: readonly (readonly number[])[],
  furthest: number,
): { clusters: number[][]; merges: Merge[] } {
  const rows = distances.map((row) => [...row])
  const clusters = new Map(rows.map((_, at) => [at, [at]]))
  const merges: Merge[] = []
  for (let pair = closest(rows, clusters); pair && pair.distance <= furthest; pair = closest(rows, clusters)) {
    const { a, b, distance } = pair
    const [inA, inB] = [clusters.get(a) ?? [], clusters.get(b) ?? []]
    for (const other of clusters.keys()) {
      if (other === a || other === b) continue
      const mean = (inA.length * at(rows, a, other) + inB.length * at(rows, b, other)) / (inA.length + inB.length)
      set(rows, a, other, mean)
    }
    const members = [...inA, ...inB].sort((one, two) => one - two)
    clusters.set(a, members)
    clusters.delete(b)
    merges.push({ members, distance })
  }
  return { clusters: [...clusters.values()], merges }
}

const at = (rows: readonly (readonly number[])[], a: number, b: number) => rows[a]?.[b] ?? 0
function set(rows: number[][], a: number, b: number, value: number): void {
  const [first, second] = [rows[a], rows[b]]
  if (first) first[b] = value
  if (second) second[a] = value
}

function closest(rows: readonly (readonly number[])[], clusters: ReadonlyMap<number, unknown>) {
  let best: { a: number; b: number; distance: number } | null = null
  const keys = [...clusters.keys()]
  keys.forEach((a, index) => {
    for (const b of keys.slice(index + 1)) {
      const distance = at(rows, a, b)
      if (!best || distance < best.distance) best = { a, b, distance }
    }
  })
  return best as { a: number; b: number; distance: number } | null
}

/** What may become a new code: texts that resemble each other and no code, with the words that set them apart. */
export type NewCode = { terms: string[]; items: string[] }

const furthest = 0.82
const shownTerms = 4
/** More than this takes seconds; the oldest come first. */
const most = 300

/** Groups texts that no code fits; a group is told when it runs through at least two municipalities. */
export function newCodes(
  left: readonly { id: string; municipality: string; text: string }[],
  rarity: Rarity,
): NewCode[] {
  const items = left.slice(0, most)
  const vectors = items.map(({ text }) => vectorOf(text, rarity))
  const distances = vectors.map((a) => vectors.map((b) => (a === b ? 0 : 1 - similarity(a, b))))
  const { clusters } = averageLinkage(distances, furthest)
  const groups = clusters.map((members) => members.flatMap((index) => items[index] ?? []))
  const texts = groups.map((group) => group.map(({ text }) => text).join('\n'))
  return groups
    .map((group, index) => ({ terms: termsOf(texts, index), items: group.map(({ id }) => id), group }))
    .filter(({ group }) => new Set(group.map(({ municipality }) => municipality)).size >= 2)
    .sort((a, b) => b.items.length - a.items.length)
    .map(({ terms, items: ids }) => ({ terms, items: ids }))
}

/**
 * The words that set one class of texts apart: class-based tf-idf, `tf · ln(1 + A / f)` with `A` the mean number of words
 * of a class and `f` how often the word occurs in all (Grootendorst 2022).
 */
export function termsOf(classes: readonly string[], wanted: number): string[] {
  const counted = classes.map((text) => wordsOf(text))
  const all = new Map<string, number>()
  for (const { stem } of counted.flat()) all.set(stem, (all.get(stem) ?? 0) + 1)
  const mean = counted.flat().length / classes.length
  const own = Map.groupBy(counted[wanted] ?? [], ({ stem }) => stem)
  return [...own]
    .map(([stem, words]) => ({
      word: words[0]?.word ?? stem,
      weight: (words.length / (counted[wanted]?.length ?? 1)) * Math.log(1 + mean / (all.get(stem) ?? 1)),
    }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, shownTerms)
    .map(({ word }) => word)
}
