import { type Bounds, conclude, type Equation, type Known } from './bounds.ts'

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

const slackOf = (known: Known) =>
  [...known.values()].reduce((total, { low, high }) => total + (Number.isFinite(high) ? high - low : 0), 0)

/** Whether a figure may be shown, whatever it turns out to be: with none of its outcomes can a small number be told. */
function isSafe(name: string, known: Known, equations: readonly Equation[]): boolean {
  const now = known.get(name) ?? { low: 0, high: Number.POSITIVE_INFINITY }
  return possible(now, slackOf(known)).every((outcome) => {
    const band = bandOf(outcome)
    const then = new Map(known).set(name, {
      low: Math.max(now.low, band.low),
      high: Math.min(now.high, band.high),
    })
    const concluded = conclude(then, equations)
    return concluded === null || ![...concluded.values()].some(isExposed)
  })
}

/**
 * What may be published of some figures, next to all that was published before. They are taken in order, and whether one is shown
 * depends on what was shown already and never on its own value: that it is withheld tells nothing (simulatable auditing: K. Kenthapadi, N. Mishra and K. Nissim,
 * Denials leak information, 2013).
 * @param counts the figures to publish, the most important first
 * @param before what was published, by name
 */
export function protect(
  counts: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, Shown>,
  equations: readonly Equation[],
): Map<string, Shown> {
  const shown = new Map<string, Shown>()
  let known = knownFrom(before, equations)
  for (const [name, count] of counts) {
    const figure = known && !isSafe(name, known, equations) ? 'withheld' : roundedOf(count)
    shown.set(name, figure)
    known = knownFrom(new Map([...before, ...shown]), equations)
  }
  return shown
}

/** Null when what was published does not fit together, as after a correction: then nothing follows from it. */
const knownFrom = (published: ReadonlyMap<string, Shown>, equations: readonly Equation[]): Known | null =>
  conclude(new Map([...published].map(([name, figure]) => [name, bandOf(figure)])), equations)
