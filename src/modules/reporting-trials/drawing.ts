import { createHash, randomBytes, randomInt } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Arm } from './experiments/model.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** 128 bits, as 32 hexadecimal digits: written down with the plan, so that everyone can draw again and get the same. */
export const newSeed = (): string => randomBytes(16).toString('hex')

/** Heads or tails of a name: whether SHA-256 of `seed:name` begins with a digit below 8. */
const isHeads = (seed: string, name: string) => Number.parseInt(sha256(`${seed}:${name}`).charAt(0), 16) < 8
const pair = (seed: string, name: string): [Arm, Arm] => (isHeads(seed, name) ? ['a', 'b'] : ['b', 'a'])

/**
 * The arm of each week: of every two weeks in a row one gets a and one b. `week 1` draws for the first two, `week 3` for the
 * next, and so on.
 * @param weeks even
 */
export const drawWeeks = (seed: string, weeks: number): Arm[] =>
  Array.from({ length: weeks / 2 }, (_, at) => pair(seed, `week ${at * 2 + 1}`)).flat()

type Team = { name: string; employees: number }
/** The arm of each team, in the order given: of every two that are next in size one gets a and one b. */
export function drawTeams(seed: string, teams: readonly Team[]): Arm[] {
  const bySize = teams.map((team, at) => ({ ...team, at }))
  bySize.sort((one, two) => two.employees - one.employees || one.name.localeCompare(two.name, 'nl'))
  const drawn: Arm[] = teams.map(() => 'a')
  for (let at = 0; at < bySize.length; at += 2) {
    const [first, second] = pair(seed, `pair ${at / 2 + 1}`)
    const [one, two] = [bySize[at], bySize[at + 1]]
    if (one) drawn[one.at] = first
    if (two) drawn[two.at] = second
  }
  return drawn
}

/** An order in which each place is as likely for each: by SHA-256 of `seed:code`. */
export const drawOrder = (seed: string, codes: readonly string[]): string[] =>
  [...codes].sort((one, two) => (sha256(`${seed}:${one}`) < sha256(`${seed}:${two}`) ? -1 : 1))

/** SHA-256 of a plan as RFC 8785 writes it: one other letter in it and this is another. */
export function hashOfPlan(plan: Readonly<Record<string, unknown>>): string {
  const text = canonicalize(plan)
  if (text === undefined) throw new TypeError('a plan is an object')
  return sha256(text)
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
/** A code of six letters and digits that are not taken for each other; it tells nothing of whose it is. */
export const newCode = (): string => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
