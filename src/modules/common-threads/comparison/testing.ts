import fc from 'fast-check'
import type { Scale } from '../model.ts'
import type { Pair } from './model.ts'

const letter = (at: number) => String.fromCharCode(65 + at)

/** Pairs from a published table of counts: rows are the self level, columns the assessed level, both from 1. */
export const pairsIn = (table: readonly (readonly number[])[]): Pair[] =>
  table.flatMap((row, self) =>
    row.flatMap((count, assessed) =>
      Array.from({ length: count }, (_, at) => ({
        municipality: letter(at % 5),
        norm: `${self}-${assessed}-${at}`,
        self: self + 1,
        assessed: assessed + 1,
      })),
    ),
  )

/** Pairs from a grid of differences: a row per municipality A, B, …, a column per norm N1, N2, …; null is no pair. */
export const pairsWith = (grid: readonly (readonly (number | null)[])[]): Pair[] =>
  grid.flatMap((row, at) =>
    row.flatMap((difference, column) =>
      difference === null ? [] : [{ municipality: letter(at), norm: `N${column + 1}`, self: difference, assessed: 0 }],
    ),
  )

/** Any pairs on any small scale, with gaps. */
export const anyPairs: fc.Arbitrary<{ pairs: Pair[]; scale: Scale }> = fc
  .record({
    min: fc.integer({ min: -1, max: 2 }),
    top: fc.integer({ min: 1, max: 5 }),
    municipalities: fc.integer({ min: 0, max: 6 }),
    norms: fc.integer({ min: 1, max: 7 }),
    draws: fc.array(fc.integer({ min: -2, max: 35 }), { minLength: 42, maxLength: 42 }),
  })
  .map(({ min, top, municipalities, norms, draws }) => ({
    scale: { min, max: min + top },
    pairs: Array.from({ length: municipalities }, (_, place) => place).flatMap((place) =>
      Array.from({ length: norms }, (_, norm) => norm).flatMap((norm) => {
        const draw = draws[place * 7 + norm] ?? -1
        if (draw < 0) return []
        const [self, assessed] = [min + (Math.floor(draw / 6) % (top + 1)), min + ((draw % 6) % (top + 1))]
        return [{ municipality: letter(place), norm: `N${norm + 1}`, self, assessed }]
      }),
    ),
  }))
