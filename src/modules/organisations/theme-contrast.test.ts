import { expect, test } from 'vitest'
import { contrastOf, isReadable, themesIn } from './theme-contrast.ts'
import { availableThemes } from './themes.ts'

const dark = { 200: '#c2e0d2', 400: '#1c7453', 500: '#0d5940', 600: '#094330', 700: '#052c1f' }
const block = (code: string, steps: Record<string, string>) =>
  `.voorbeeld-theme.theme-${code} {\n${Object.entries(steps)
    .map(([step, colour]) => `  --voorbeeld-kleuren-violet-${step}: ${colour};\n`)
    .join('')}}`

test('contrast is what WCAG says it is', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  expect(contrastOf('#123456', '#123456')).toBe(1)
})

test('a theme is as readable as its weakest text, and one with a step missing is not', () => {
  const [good, pale, half] = themesIn(
    [
      block('gm0001', { 50: '#f3f9f6', ...dark }),
      block('gm0002', { 50: '#f3f9f6', ...dark, 400: '#8cc4ac' }),
      block('gm0003', dark),
    ].join('\n'),
  )
  expect(good).toMatchObject({ code: 'gm0001' })
  expect([good, pale, half].map((theme) => theme && isReadable(theme))).toEqual([true, false, false])
  expect(half?.contrast).toBe(1)
})

test('every theme that comes along can be chosen', () => {
  expect(availableThemes().length).toBeGreaterThan(1)
  expect(availableThemes().filter((theme) => !isReadable(theme))).toEqual([])
})
