import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomFrom } from '../random.ts'
import { decompose } from './decomposition.ts'
import { diagnose } from './diagnosis.ts'
import { anyPairs, pairsWith } from './testing.ts'

// Shrout and Fleiss 1979, Psychological Bulletin 86:420, table 2: six targets by four judges.
const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]

test('variances are those of the analysis of variance (Shrout and Fleiss 1979: BMS 11.24, JMS 32.49, EMS 1.02)', () => {
  const { mean, variances, municipalities } = decompose(pairsWith(shroutFleiss)) ?? {}
  expect(mean).toBeCloseTo(127 / 24, 12)
  expect(variances?.rest).toBeCloseTo(1.02, 2)
  expect(variances?.municipality).toBeCloseTo((11.242 - 1.019) / 4, 2)
  expect(variances?.norm).toBeCloseTo((32.486 - 1.019) / 6, 2)
  const { municipality = 0, norm = 0, rest = 0 } = variances ?? {}
  // Their ICC(2,1) is .29 and ICC(3,4) is .91; the last is how far a mean of four is trusted.
  expect(municipality / (municipality + norm + rest)).toBeCloseTo(0.29, 2)
  const [first] = municipalities ?? []
  expect(first?.effect).toBeCloseTo(6 - 127 / 24, 12)
  expect((first?.shrunk ?? 0) / (first?.effect ?? 1)).toBeCloseTo(0.91, 2)
})

test('effects are found exactly when there is nothing else, also with gaps', () => {
  const [rows, columns] = [
    [0, 1, 2, -3],
    [1, 0, -1, 2, -2],
  ]
  const grid = rows.map((row, at) => columns.map((column, place) => ((at * 2 + place) % 5 === 3 ? null : row + column)))
  const found = decompose(pairsWith(grid))
  expect(found?.mean).toBeCloseTo(0, 9)
  for (const [at, effect] of rows.entries()) expect(found?.municipalities[at]?.effect).toBeCloseTo(effect, 9)
  for (const [at, effect] of columns.entries()) expect(found?.norms[at]?.effect).toBeCloseTo(effect, 9)
  expect(found?.variances.rest).toBeCloseTo(0, 9)
  // Without rest the measured effect is trusted as it is.
  expect(found?.norms[3]?.shrunk).toBeCloseTo(2, 6)
})

test('what can not be told apart is not told: one municipality, one norm, or two groups that share no norm', () => {
  expect(decompose([])).toBeNull()
  expect(decompose(pairsWith([[1, 2, 3]]))).toBeNull()
  expect(decompose(pairsWith([[1], [2], [0]]))).toBeNull()
  const apart = [
    [1, 2, null, null],
    [0, 1, null, null],
    [null, null, 1, 0],
    [null, null, 2, 1],
  ]
  expect(decompose(pairsWith(apart))).toBeNull()
})

test('another order or other names of municipalities and norms give the same effects', () => {
  fc.assert(
    fc.property(anyPairs, ({ pairs }) => {
      const renamed = pairs
        .map((pair) => ({ ...pair, municipality: `x${pair.municipality}`, norm: `y${pair.norm}` }))
        .toReversed()
      const [one, other] = [decompose(pairs), decompose(renamed)]
      expect(other?.municipalities.length).toBe(one?.municipalities.length)
      for (const [at, effect] of (one?.municipalities ?? []).entries())
        expect(other?.municipalities[at]?.shrunk).toBeCloseTo(effect.shrunk, 8)
    }),
  )
})

test('shrinking only brings an effect nearer to zero, and variances are never below zero', () => {
  fc.assert(
    fc.property(anyPairs, ({ pairs }) => {
      const found = decompose(pairs)
      for (const value of Object.values(found?.variances ?? {})) expect(value).toBeGreaterThanOrEqual(0)
      for (const { effect, shrunk } of [...(found?.municipalities ?? []), ...(found?.norms ?? [])]) {
        expect(Math.abs(shrunk)).toBeLessThanOrEqual(Math.abs(effect) + 1e-9)
        expect(shrunk * effect).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

/** A district of 14 by 60 with small noise, municipality C a level too high and norm N7 misread by all. */
function planted() {
  const next = randomFrom(11)
  const grid = Array.from({ length: 14 }, (_, place) =>
    Array.from({ length: 60 }, (_, norm) => {
      const noise = next()
      return (noise < 0.15 ? -1 : noise > 0.85 ? 1 : 0) + (place === 2 ? 1 : 0) + (norm === 6 ? 2 : 0)
    }),
  )
  return pairsWith(grid)
}

test('the optimistic municipality and the norm that everybody reads differently are found, and nothing else', () => {
  const pairs = planted()
  const found = decompose(pairs)
  if (!found) throw new Error('no decomposition')
  const { municipalities, norms } = diagnose(found, pairs, { min: 0, max: 4 })
  expect(municipalities.map(({ code, lean }) => [code, lean])).toEqual([['C', 'over']])
  expect(norms.map(({ code, lean, counts }) => [code, lean, counts.over, counts.n])).toEqual([['N7', 'over', 14, 14]])
})

test('without anything planted nothing stands out', () => {
  const next = randomFrom(5)
  const grid = Array.from({ length: 14 }, () => Array.from({ length: 60 }, () => Math.floor(next() * 3) - 1))
  const pairs = pairsWith(grid)
  const found = decompose(pairs)
  if (!found) throw new Error('no decomposition')
  expect(diagnose(found, pairs, { min: 0, max: 4 })).toEqual({ municipalities: [], norms: [] })
})

test('a norm that half of the municipalities misread is not one that everybody reads differently', () => {
  const grid = Array.from({ length: 14 }, (_, place) =>
    Array.from({ length: 20 }, (_, norm) => (norm === 3 && place < 7 ? 3 : (place + norm) % 5 === 0 ? 1 : 0)),
  )
  const pairs = pairsWith(grid)
  const found = decompose(pairs)
  if (!found) throw new Error('no decomposition')
  expect(found.norms.find(({ code }) => code === 'N4')?.interval[0]).toBeGreaterThan(0)
  expect(diagnose(found, pairs, { min: 0, max: 4 }).norms).toEqual([])
})

test('with gaps too the variances are right on average, over 300 made-up districts', () => {
  const next = randomFrom(21)
  const flat = (variance: number) => (next() - 0.5) * Math.sqrt(12 * variance)
  const sums = { municipality: 0, norm: 0, rest: 0 }
  for (let district = 0; district < 300; district += 1) {
    const [rows, columns] = [14, 20].map((size, at) => Array.from({ length: size }, () => flat(at === 0 ? 2 : 3)))
    const grid = (rows ?? []).map((row) =>
      (columns ?? []).map((column) => (next() < 0.25 ? null : row + column + flat(1))),
    )
    const found = decompose(pairsWith(grid))?.variances ?? sums
    for (const part of ['municipality', 'norm', 'rest'] as const) sums[part] += found[part] / 300
  }
  expect(Math.abs(sums.municipality - 2)).toBeLessThan(0.15)
  expect(Math.abs(sums.norm - 3)).toBeLessThan(0.2)
  expect(Math.abs(sums.rest - 1)).toBeLessThan(0.02)
})
