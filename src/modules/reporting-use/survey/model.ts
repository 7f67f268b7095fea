import type { Interval } from '../model.ts'

/** What the survey asks: does one know the way, would one report, does one trust what follows. */
export const questions = ['knows', 'would', 'trusts'] as const
export type Question = (typeof questions)[number]
export const answers = ['yes', 'no', 'unsure'] as const
export type Answer = (typeof answers)[number]

/** The result of a round; null where fewer than five answered, or while it runs. */
export type Round = {
  id: string
  code: string
  name: string
  opensOn: string
  closesOn: string
  answered: number | null
  yes: Record<Question, number> | null
}

/** 97.5% point of the normal distribution. */
const z = 1.959963984540054

/** Wilson's interval of a share (E.B. Wilson, JASA 22, 1927), 95%. @param of more than none */
export function shareInterval(count: number, of: number): Interval {
  const share = count / of
  const centre = share + z ** 2 / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const scaling = 1 + z ** 2 / of
  return [Math.max(0, (centre - half) / scaling), Math.min(1, (centre + half) / scaling)]
}

export type Verdict = 'higher' | 'lower' | 'no-difference'

/** Whether a share moved between two rounds, by the interval of a difference (R.G. Newcombe, Statistics in Medicine 17, 1998, method 10). */
export function verdictOf(now: { count: number; of: number }, before: { count: number; of: number }): Verdict {
  const [one, two] = [now.count / now.of, before.count / before.of]
  const [lowOne, highOne] = shareInterval(now.count, now.of)
  const [lowTwo, highTwo] = shareInterval(before.count, before.of)
  const low = one - two - Math.hypot(one - lowOne, highTwo - two)
  const high = one - two + Math.hypot(highOne - one, two - lowTwo)
  if (low > 0) return 'higher'
  return high < 0 ? 'lower' : 'no-difference'
}
