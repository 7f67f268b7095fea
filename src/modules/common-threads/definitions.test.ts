import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from './analysis.ts'
import { slowAnalysis } from './slow-analysis.ts'
import { anyInput } from './testing.ts'

test('the analysis equals the definitions worked out in fractions', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const levels = new Map(input.cells.map(({ municipality, norm, level }) => [`${municipality} ${norm}`, level]))
      const wanted = slowAnalysis({
        ...input.scale,
        norms: input.norms.map((norm) => ({ ...norm, weight: String(norm.weight) })),
        rows: input.municipalities.flatMap((municipality) =>
          input.norms.map(({ code }) => ({
            municipality,
            norm: code,
            score: String(levels.get(`${municipality} ${code}`) ?? ''),
          })),
        ),
        edges: input.edges?.map((edge) => ({ ...edge, weight: String(edge.weight) })) ?? null,
      })
      const found = analyse(input)
      const exact = (all: readonly { wilson: unknown }[]) => all.map(({ wilson: _, ...rest }) => rest)
      expect({ ...found, norms: exact(found.norms) }).toEqual({ ...wanted, norms: exact(wanted.norms) })
      for (const [at, { wilson }] of wanted.norms.entries())
        for (const end of [0, 1]) {
          if (wilson) expect(found.norms[at]?.wilson?.[end]).toBeCloseTo(wilson[end] ?? 9, 12)
          else expect(found.norms[at]?.wilson).toBeNull()
        }
    }),
    { numRuns: 200 },
  )
})
