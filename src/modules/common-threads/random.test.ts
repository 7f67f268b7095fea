import { expect, test } from 'vitest'
import { randomFrom } from './random.ts'

const many = (seed: number, count: number) => {
  const next = randomFrom(seed)
  return Array.from({ length: count }, next)
}

test('a seed always gives the same numbers, another seed gives others', () => {
  expect(many(7, 20)).toEqual(many(7, 20))
  expect(many(7, 20)).not.toEqual(many(8, 20))
})

test('numbers lie from 0 up to 1 and fill fourteen boxes evenly (chi-square 13 degrees of freedom, 99.9%: 34.5)', () => {
  for (const seed of [0, 1, 20240701, -5]) {
    const drawn = many(seed, 28_000)
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true)
    const boxes = new Array<number>(14).fill(0)
    for (const value of drawn) {
      const box = Math.floor(value * 14)
      boxes[box] = (boxes[box] ?? 0) + 1
    }
    expect(boxes.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(34.5)
  }
})

test('a number says nothing about the next', () => {
  const drawn = many(3, 20_000)
  const product = drawn.slice(1).reduce((sum, value, at) => sum + (value - 0.5) * ((drawn[at] ?? 0) - 0.5), 0)
  expect(Math.abs(product / 20_000 / (1 / 12))).toBeLessThan(0.03)
})
