import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tones } from '../papers/kinds/standing.ts'
import { blank, steps } from '../tones.ts'
import { drawBlock, toneClass } from './blocks.ts'
import { usedRules } from './page.ts'

const theme = readFileSync(join(import.meta.dirname, '../../../ui/theme/paper.css'), 'utf8')

test('every colour of a paper has its rule on a page of Weerwerk, with the same values as in the file', () => {
  for (const tone of [...steps, blank, ...Object.values(tones)]) {
    const rule = new RegExp(`\\.ww-paper \\.${toneClass(tone)} \\{\\s+background: ${tone.fill};\\s+color: ${tone.ink};`)
    expect(theme).toMatch(rule)
  }
})

test('a text has no style of its own: its classes tell colour and place, and the file has their rules', () => {
  const [tone = blank] = steps
  const map = drawBlock(
    {
      kind: 'tile-map',
      caption: 'Kaart',
      alt: 'Twee gemeenten',
      tiles: [{ column: 2, row: 0, label: 'A', text: '1', tone }],
      legend: [{ text: 'zwak', tone }],
    },
    'nl',
  )
  expect(map).not.toContain('style=')
  expect(usedRules(map)).toBe(
    [
      '.column-3 { grid-column: 3 }',
      '.row-1 { grid-row: 1 }',
      `.${toneClass(tone)} { background: ${tone.fill}; color: ${tone.ink} }`,
    ].join('\n'),
  )
  expect(theme).toContain('.ww-paper .column-6 {')
})
