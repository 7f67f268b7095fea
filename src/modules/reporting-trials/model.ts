export const subjects = ['intervention', 'experiment'] as const

/** The lines in a history; `note` is what went otherwise than planned. */
export const eventKinds = [
  ...(['make', 'change', 'start', 'review', 'finish', 'stop', 'freeze', 'note'] as const),
  ...(['release', 'withdraw', 'agree', 'decline', 'contribute', 'take-back', 'draw'] as const),
] as const

/** What a trial counts: reports for each hundred employees, or reports sent for each form that was opened. */
export const measures = ['reports', 'sent'] as const
export type Measure = (typeof measures)[number]

/** What the municipality itself says that an intervention brought. */
export const judgements = ['helped', 'no-difference', 'unknown'] as const
/** What a trial says; `too-few` where one of the arms has fewer than five reports. */
export const verdicts = ['more', 'less', 'not-seen', 'too-few'] as const
export type Verdict = (typeof verdicts)[number]
export const effects = [...judgements, ...verdicts] as const

/** Of municipalities, by inhabitants. */
export const sizes = ['small', 'middle', 'large', 'unknown'] as const
export type Size = (typeof sizes)[number]

/** Small has fewer than 25,000 inhabitants, large at least 50,000. */
export function sizeOf(inhabitants: number | null): Size {
  if (inhabitants === null) return 'unknown'
  if (inhabitants < 25_000) return 'small'
  return inhabitants < 50_000 ? 'middle' : 'large'
}

/** How many reports both arms had together, as coarse as others may know it. */
export const reportClasses = ['10-19', '20-49', '50-99', '100+'] as const
export function reportClassOf(reports: number): (typeof reportClasses)[number] {
  if (reports < 20) return '10-19'
  if (reports < 50) return '20-49'
  return reports < 100 ? '50-99' : '100+'
}

/** Below this a count of reports is not shown. */
export const fewest = 5
