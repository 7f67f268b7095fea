import { expect, test } from 'vitest'
import { blank, steps, toneOf } from './tones.ts'

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('the number in a cell has enough contrast', () => {
  for (const { fill, ink } of [...steps, blank]) {
    const [dark = 0, light = 0] = [luminance(fill), luminance(ink)].sort((a, b) => a - b)
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5)
  }
})

test('each step is darker than the one before, so the order holds without colour', () => {
  const light = steps.map(({ fill }) => luminance(fill))
  expect(light).toEqual([...light].sort((a, b) => b - a))
})

test('a share beyond the ends keeps to the ends', () => {
  expect(toneOf(-1)).toBe(steps[0])
  expect(toneOf(0.5)).toBe(steps[2])
  expect(toneOf(2)).toBe(steps[4])
})
