import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('theme/themes.css', import.meta.url), 'utf8')
const blocks = [...css.matchAll(/\.theme-([a-z0-9-]+) \{([^}]*)\}/g)].map(([, name = '', body = '']) => ({
  name,
  steps: new Map(
    [...body.matchAll(/violet-(\d+): (#[0-9a-f]{6});/g)].map(([, step = '', colour = '']) => [step, colour]),
  ),
}))

/** Relative luminance and contrast after WCAG 2.2, success criterion 1.4.3. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('in every theme text and links stand out against white and against the light steps', () => {
  expect(blocks.length).toBeGreaterThan(1)
  for (const { name, steps } of blocks) {
    const of = (step: string) => steps.get(step) ?? '#ffffff'
    expect([...steps.keys()].sort(), name).toEqual(['100', '200', '300', '400', '50', '500', '600', '700'].sort())
    for (const step of ['400', '500', '600', '700']) {
      expect(contrast(of(step), '#ffffff'), `${name} ${step} on white`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(of(step), of('50')), `${name} ${step} on 50`).toBeGreaterThanOrEqual(4.5)
    }
    for (const step of ['500', '600', '700'])
      expect(contrast(of(step), of('200')), `${name} ${step} on 200`).toBeGreaterThanOrEqual(4.5)
  }
})
