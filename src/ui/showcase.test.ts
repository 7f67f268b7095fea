import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('.', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const files = readdirSync(folder).filter((name) => name.endsWith('.tsx') && !name.startsWith('showcase'))
const shown = readdirSync(folder)
  .filter((name) => name.startsWith('showcase') && name.endsWith('.tsx'))
  .map(read)
  .join('\n')

/** The frame around every page is on the page itself; the words are no component. */
const elsewhere = ['PageShell', 'shared']

test('every component is on the page of components, which every run looks at with axe', () => {
  const components = files.flatMap((name) =>
    [...read(name).matchAll(/^export (?:function|const) ([A-Z]\w*)/gm)].map(([, component = '']) => component),
  )
  expect(components.length).toBeGreaterThan(20)
  const missing = components.filter((one) => !elsewhere.includes(one) && !new RegExp(`<${one}\\b`).test(shown))
  expect(missing).toEqual([])
})

test('every chart is on the page of components', () => {
  const charts = readdirSync(new URL('charts/', folder)).flatMap((name) =>
    [...read(`charts/${name}`).matchAll(/^export function (\w+Svg)/gm)].map(([, chart = '']) => chart),
  )
  expect(charts.length).toBeGreaterThan(2)
  expect(charts.filter((one) => !shown.includes(`${one}(`))).toEqual([])
})
