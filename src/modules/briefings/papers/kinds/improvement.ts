/** How many municipalities reached the level that a norm asks, at two moments, of those with a level at both. */
export type NormStep = {
  code: string
  title: string
  theme: string
  threshold: number
  pairs: number
  before: number
  after: number
}
export type Level = { municipality: string; norm: string; level: number | 'na' }

type Norm = { code: string; title: string; theme: string; threshold: number }

/** The steps of every norm, from the levels of the self-scan and those of the assessment. */
export function stepsOf(norms: readonly Norm[], self: readonly Level[], assessed: readonly Level[]): NormStep[] {
  const later = new Map(assessed.map(({ municipality, norm, level }) => [`${municipality} ${norm}`, level]))
  const byNorm = Map.groupBy(self, ({ norm }) => norm)
  return norms.map((norm) => {
    const pairs = (byNorm.get(norm.code) ?? []).flatMap(({ municipality, level }) => {
      const after = later.get(`${municipality} ${norm.code}`)
      return typeof level === 'number' && typeof after === 'number' ? [{ before: level, after }] : []
    })
    const reached = (when: 'before' | 'after') => pairs.filter((pair) => pair[when] >= norm.threshold).length
    return { ...norm, pairs: pairs.length, before: reached('before'), after: reached('after') }
  })
}

export type Totals = { pairs: number; before: number; after: number; up: number; down: number; same: number }

/** Everything together: answers at or above the level asked, and norms that went up, down or stayed. */
export function totalsOf(steps: readonly NormStep[]): Totals {
  const sum = (value: (step: NormStep) => number) => steps.reduce((total, step) => total + value(step), 0)
  const counted = steps.filter(({ pairs }) => pairs > 0)
  const count = (fits: (step: NormStep) => boolean) => counted.filter(fits).length
  return {
    pairs: sum(({ pairs }) => pairs),
    before: sum(({ before }) => before),
    after: sum(({ after }) => after),
    up: count(({ before, after }) => after > before),
    down: count(({ before, after }) => after < before),
    same: count(({ before, after }) => after === before),
  }
}
