import fc from 'fast-check'
import { analyse } from './analysis.ts'
import type { AnalysedNorm, AnalysisInput, Cell, NormFigures, Scale } from './model.ts'

type Column = readonly (number | 'na' | null)[]

/** An input from one column of levels per norm; norms are called N1, N2, …, municipalities A, B, …. */
export function inputOf(
  columns: readonly Column[],
  {
    scale = { min: 0, max: 4 },
    norms = [],
    edges = null,
  }: Partial<{ scale: Scale; norms: Partial<AnalysedNorm>[] }> & Partial<Pick<AnalysisInput, 'edges'>> = {},
): AnalysisInput {
  const size = Math.max(0, ...columns.map((column) => column.length))
  const municipalities = Array.from({ length: size }, (_, at) => letter(at))
  return {
    scale,
    municipalities,
    norms: columns.map((_, at) => ({ code: `N${at + 1}`, theme: 'T', weight: 1, threshold: 3, ...norms[at] })),
    cells: columns.flatMap((column, at) =>
      column.flatMap((level, place) => cellOf(`N${at + 1}`, letter(place), level)),
    ),
    edges,
  }
}

/** The figures of one norm from its levels. */
export function figuresOf(column: Column, scale?: Scale, norm?: Partial<AnalysedNorm>): NormFigures {
  const [figures] = analyse(inputOf([column], { scale, norms: norm ? [norm] : [] })).norms
  if (!figures) throw new Error('no figures')
  return figures
}

/** Any small input: a scale, norms in themes with decimal weights, answers with gaps, neighbours. */
export const anyInput: fc.Arbitrary<AnalysisInput> = fc
  .record({
    min: fc.integer({ min: -1, max: 2 }),
    top: fc.integer({ min: 1, max: 5 }),
    municipalities: fc.integer({ min: 1, max: 7 }),
    norms: fc.array(
      fc.record({
        theme: fc.constantFrom('P', 'Q', 'R'),
        weight: fc.constantFrom(1, 2, 0.5, 1.25, 0.1, 3),
        asked: fc.nat(),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    draws: fc.array(fc.integer({ min: -2, max: 5 }), { minLength: 49, maxLength: 49 }),
    weights: fc.array(fc.constantFrom(0, 0, 1, 0.1, 2.75), { minLength: 49, maxLength: 49 }),
  })
  .map(({ min, top, municipalities, norms, draws, weights }) => {
    const codes = Array.from({ length: municipalities }, (_, at) => letter(at))
    const draw = (norm: number, place: number) => {
      const step = draws[norm * 7 + place] ?? 0
      if (step < 0) return step === -1 ? null : ('na' as const)
      return min + Math.min(top, step)
    }
    return {
      scale: { min, max: min + top },
      municipalities: codes,
      norms: norms.map(({ theme, weight, asked }, at) => ({
        code: `N${at + 1}`,
        theme,
        weight,
        threshold: min + 1 + (asked % top),
      })),
      cells: norms.flatMap((_, norm) => codes.flatMap((code, at) => cellOf(`N${norm + 1}`, code, draw(norm, at)))),
      edges: codes.flatMap((a, from) =>
        codes.slice(from + 1).flatMap((b, at) => {
          const weight = weights[from * 7 + at] ?? 0
          return weight > 0 ? [{ a, b, weight }] : []
        }),
      ),
    }
  })

const letter = (at: number) => String.fromCharCode(65 + at)

const cellOf = (norm: string, municipality: string, level: number | 'na' | null): Cell[] =>
  level === null ? [] : [{ municipality, norm, level }]
