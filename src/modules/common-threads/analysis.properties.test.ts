import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from './analysis.ts'
import type { AnalysisInput, NormFigures } from './model.ts'
import { anyInput } from './testing.ts'

const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), { numRuns: 150 })

const only = (input: AnalysisInput, municipalities: readonly string[]): AnalysisInput => ({
  ...input,
  municipalities,
  cells: input.cells.filter(({ municipality }) => municipalities.includes(municipality)),
  edges: null,
})

test('FGT decomposes over subgroups, weighted by their answers', () => {
  check(anyInput, (input) => {
    const whole = analyse(only(input, input.municipalities)).norms
    const parts = [0, 1].map(
      (rest) =>
        analyse(
          only(
            input,
            input.municipalities.filter((_, at) => at % 2 === rest),
          ),
        ).norms,
    )
    for (const [at, norm] of whole.entries()) {
      if (norm.n === 0) continue
      for (const measure of ['fgt0', 'fgt1', 'fgt2', 'mean'] as const) {
        const sum = parts.reduce((total, part) => total + (part[at]?.n ?? 0) * (part[at]?.[measure] ?? 0), 0)
        expect(sum / norm.n).toBeCloseTo(norm[measure] ?? Number.NaN, 12)
      }
    }
  })
})

test('the order of cells, municipalities and edges changes nothing, nor does turning an edge round', () => {
  check(anyInput, (input) => {
    const turned = {
      ...input,
      municipalities: [...input.municipalities].reverse(),
      cells: [...input.cells].reverse(),
      edges: [...(input.edges ?? [])].reverse().map(({ a, b, weight }) => ({ a: b, b: a, weight })),
    }
    expect(JSON.stringify(analyse(turned))).toBe(JSON.stringify(analyse(input)))
  })
})

test('other names for the municipalities change nothing but the names', () => {
  check(anyInput, (input) => {
    const rename = (code: string) => `x${String.fromCharCode(155 - code.charCodeAt(0))}`
    const renamed = analyse({
      ...input,
      municipalities: input.municipalities.map(rename),
      cells: input.cells.map((cell) => ({ ...cell, municipality: rename(cell.municipality) })),
      edges: (input.edges ?? []).map(({ a, b, weight }) => ({ a: rename(a), b: rename(b), weight })),
    })
    const { norms, themes, waterbed } = analyse(input)
    expect(renamed.norms).toEqual(norms)
    expect(renamed.themes).toEqual(themes)
    expect(renamed.waterbed).toEqual(
      waterbed.map(({ exposure, ...rest }) => ({
        ...rest,
        exposure: Object.fromEntries(Object.entries(exposure).map(([code, value]) => [rename(code), value])),
      })),
    )
  })
})

test("one more municipality for which nothing applies changes nobody's score", () => {
  check(anyInput, (input) => {
    const cells = input.norms.map(({ code }) => ({ municipality: 'new', norm: code, level: 'na' as const }))
    const before = analyse(input)
    const after = analyse({
      ...input,
      municipalities: [...input.municipalities, 'new'],
      cells: [...input.cells, ...cells],
    })
    const unranged = ({ rankRange: _, ...rest }: NormFigures) => rest
    expect(after.norms.map(unranged)).toEqual(before.norms.map(unranged))
    for (const [at, { exposure, district }] of after.waterbed.entries()) {
      expect(district).toBe(before.waterbed[at]?.district)
      expect(exposure).toEqual({ ...before.waterbed[at]?.exposure, new: null })
    }
  })
})

test('shares lie between 0 and 1, deeper measures are smaller, and the mean of all answers lies within the bounds', () => {
  check(anyInput, (input) => {
    for (const { n, applicable, fgt0, fgt1, fgt2, leik, mean, bounds, wilson } of analyse(input).norms) {
      if (fgt0 === null || fgt1 === null || fgt2 === null || leik === null || mean === null) continue
      expect(0 <= fgt2 && fgt2 <= fgt1 && fgt1 <= fgt0 && fgt0 <= 1 && leik >= 0 && leik <= 1).toBe(true)
      const [low = Number.NaN, high = Number.NaN] = bounds ?? []
      expect(low <= mean && mean <= high).toBe(true)
      if (n === applicable) expect([low, high]).toEqual([mean, mean])
      expect(wilson && wilson[0] <= fgt0 && fgt0 <= wilson[1]).toBe(true)
    }
  })
})

test('the waterbed is level when all are equal, and measures lie between 0 and 1', () => {
  check(anyInput, (input) => {
    const level = input.scale.min
    const equal = input.cells.map((cell) => ({ ...cell, level: cell.level === 'na' ? cell.level : level }))
    for (const { district, exposure } of analyse({ ...input, cells: equal }).waterbed) {
      for (const value of [district, ...Object.values(exposure)]) expect([0, null]).toContain(value)
    }
    for (const { district, exposure } of analyse(input).waterbed) {
      for (const value of [district, ...Object.values(exposure)]) {
        if (value !== null) expect(value >= 0 && value <= 1).toBe(true)
      }
    }
  })
})
