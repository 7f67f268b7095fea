import { type Rarity, type Reason, reasonsOf, similarity, type Vector, vectorOf } from './vectors.ts'

/** A code as the calculation knows it. */
export type CodeWords = {
  id: string
  title: string
  description: string
  seedWords: readonly string[]
  examples: readonly string[]
}
/** A text to which people gave codes. */
export type Confirmed = { id: string; text: string; codes: readonly string[] }
/** Everything that a suggestion is made from, worked out once for many texts. */
export type Learned = {
  rarity: Rarity
  codes: { id: string; seed: Vector }[]
  confirmed: { id: string; codes: readonly string[]; vector: Vector }[]
}

export type Candidate = {
  code: string
  /** 0 to 1: the cosine with the words of the code, or the mean with its nearest confirmed texts, whichever is more. */
  score: number
  by: 'seeds' | 'examples'
  reasons: Reason[]
  /** The nearest confirmed text with this code; null when there is none that resembles it at all. */
  nearest: { id: string; text: string; score: number } | null
}
export type Suggestion = {
  /** The code that is proposed; null when the calculation is not sure. */
  code: string | null
  /** Why nothing is proposed: nothing resembles it, or two codes do about as much. */
  unsure: 'far' | 'close' | null
  /** The best three, best first. */
  candidates: Candidate[]
}

/** Below this score the best code is too far away, and within this margin of the second it is a toss-up. */
export const bounds = { least: 0.12, margin: 0.02 } as const
/** How many confirmed texts of a code are looked at. */
const mostNearest = 3
const shownCandidates = 3
const shownReasons = 5

export const seedText = ({ title, description, seedWords, examples }: CodeWords): string =>
  [title, description, ...seedWords, ...examples].join('\n')

/** Works out once what suggestions need. */
export function learn(codes: readonly CodeWords[], confirmed: readonly Confirmed[], rarity: Rarity): Learned {
  return {
    rarity,
    codes: codes.map((code) => ({ id: code.id, seed: vectorOf(seedText(code), rarity) })),
    confirmed: confirmed.map(({ id, text, codes: given }) => ({ id, codes: given, vector: vectorOf(text, rarity) })),
  }
}

/**
 * Proposes a code for a text, by its likeness to the words of each code and to texts that people gave it. Deterministic;
 * a tie goes by the order of the codes. Says nothing when unsure. `itself` is left out of the confirmed texts.
 */
export function suggest(text: string, { rarity, codes, confirmed }: Learned, itself?: string): Suggestion {
  const vector = vectorOf(text, rarity)
  const near = confirmed
    .filter(({ id }) => id !== itself)
    .map((one) => ({ ...one, score: similarity(vector, one.vector) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const candidates = codes
    .map(({ id, seed }) =>
      candidateOf(
        vector,
        id,
        seed,
        near.filter((one) => one.codes.includes(id)),
      ),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, shownCandidates)
  const [best, second] = candidates
  if (!best || best.score < bounds.least) return { code: null, unsure: 'far', candidates }
  if (second && best.score - second.score < bounds.margin) return { code: null, unsure: 'close', candidates }
  return { code: best.code, unsure: null, candidates }
}

type Near = Learned['confirmed'][number] & { score: number }

function candidateOf(vector: Vector, code: string, seed: Vector, near: readonly Near[]): Candidate {
  const bySeeds = similarity(vector, seed)
  const nearest = near.slice(0, mostNearest)
  const byExamples = nearest.length > 0 ? nearest.reduce((sum, { score }) => sum + score, 0) / nearest.length : 0
  const [first] = nearest
  const isBySeeds = bySeeds >= byExamples || !first
  return {
    code,
    score: Math.max(bySeeds, byExamples),
    by: isBySeeds ? 'seeds' : 'examples',
    reasons: reasonsOf(vector, isBySeeds ? seed : first.vector).slice(0, shownReasons),
    nearest: first && first.score > 0 ? { id: first.id, text: first.vector.text, score: first.score } : null,
  }
}
