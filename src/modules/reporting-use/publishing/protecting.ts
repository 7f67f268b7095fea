import { anything, type Bounds, conclude, type Known, type Rules } from './bounds.ts'

/** A published figure: a multiple of five, `few` for 0 to 4, or `withheld` where it would tell of another. */
export type Shown = number | 'few' | 'withheld'

/** @param count whole and not negative */
export const roundedOf = (count: number): Shown => (count < 5 ? 'few' : Math.round(count / 5) * 5)

/** Between which numbers a published figure lies. */
export function bandOf(shown: Shown): Bounds {
  if (shown === 'withheld') return { low: 0, high: Number.POSITIVE_INFINITY }
  if (shown === 'few') return { low: 0, high: 4 }
  return { low: Math.max(5, shown - 2), high: shown + 2 }
}

/** Whether someone would know that there were some, and fewer than five. */
const isExposed = ({ low, high }: Bounds) => low >= 1 && high <= 4

/** Far enough above what is certain that a larger figure says nothing more of a small one. */
const beyond = 40

/** Every figure that could come out, as far as anyone can tell beforehand. */
function possible({ low, high }: Bounds, slack: number): Shown[] {
  const last = Math.min(high, low + slack + beyond)
  const all = new Set<Shown>()
  for (let count = low; count <= last; count += 1) all.add(roundedOf(count))
  return [...all]
}

/** More than the bands of a quarter and what goes with it in time can be apart. */
const mostSlack = 400
const slackOf = (known: Known) =>
  Math.min(
    mostSlack,
    [...known.values()].reduce((total, { low, high }) => total + (Number.isFinite(high) ? high - low : 0), 0),
  )

type Held = { known: Known; rules: Rules }

/**
 * Whether a figure may be shown, whatever it turns out to be: with none of its outcomes can a small number be told.
 * @param held who holds more for certain first: an outcome that does not fit with that can still be, for who holds less
 */
function isSafe(name: string, held: readonly Held[]): boolean {
  const least = held.at(-1)?.known ?? new Map<string, Bounds>()
  return possible(least.get(name) ?? anything, slackOf(least)).every((outcome) => {
    const band = bandOf(outcome)
    for (const { known, rules } of held) {
      const now = known.get(name) ?? anything
      const then = { low: Math.max(now.low, band.low), high: Math.min(now.high, band.high) }
      const concluded = then.low > then.high ? null : conclude(new Map(known).set(name, then), rules)
      // Who holds less is not surer of anything.
      if (concluded) return ![...concluded.values()].some(isExposed)
    }
    return true
  })
}

/**
 * What may be published of some figures, next to all that was published before. They are taken in order, and whether one is shown
 * depends on what was shown already and never on its own value: that it is withheld tells nothing (simulatable auditing: K. Kenthapadi, N. Mishra and K. Nissim,
 * Denials leak information, 2013).
 * @param counts the figures to publish, the most important first
 * @param before what was published, by name
 * @param all what someone may hold for certain, the most first: a figure is shown when it is safe by each that fits what was published
 */
export function protect(
  counts: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, Shown>,
  all: readonly Rules[],
): Map<string, Shown> {
  const shown = new Map<string, Shown>()
  for (const [name, count] of counts) {
    const published = new Map([...before, ...shown])
    const held = all.flatMap((rules) => {
      const known = knownFrom(published, rules)
      return known ? [{ known, rules }] : []
    })
    shown.set(name, held.length === 0 || isSafe(name, held) ? roundedOf(count) : 'withheld')
  }
  return shown
}

/** Null when what was published does not fit together, as after a correction: then nothing follows from it. */
const knownFrom = (published: ReadonlyMap<string, Shown>, rules: Rules): Known | null =>
  conclude(new Map([...published].map(([name, figure]) => [name, bandOf(figure)])), rules)
