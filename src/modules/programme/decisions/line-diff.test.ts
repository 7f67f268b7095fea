import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChangedLine, type Line, lineDiff } from './line-diff.ts'
import { readableLines } from './readable.ts'

const shown = ({ kind, marker, pieces }: ChangedLine) =>
  `${kind} ${marker}${pieces.map((one) => ({ same: one.text, added: `+${one.text}+`, removed: `-${one.text}-` })[one.kind]).join('')}`
const compare = (before: string, after: string) => lineDiff(readableLines(before), readableLines(after)).map(shown)

test('a text is compared as it reads, without a sign of how it was typed', () => {
  const before = '## Aanleiding\n\nEr zijn **4** deelprojecten dit jaar.\n\n- eerste\n- tweede'
  const after =
    '## Aanleiding\n\nEr zijn *vijf* deelprojecten dit jaar.\n\n- eerste\n- nieuw punt\n- tweede\n\n### Geld\n\n| a | b |\n|---|---|\n| 1 | 2 |'
  expect(compare(before, after)).toEqual([
    'heading Aanleiding',
    'paragraph Er zijn -4 -+vijf +deelprojecten dit jaar.',
    'item •eerste',
    'item •+nieuw punt+',
    'item •tweede',
    'heading +Geld+',
    'row +a · b+',
    'row +1 · 2+',
  ])
})

test('a line that is written anew stands beside the old one; a number that moves up is no change; a link tells where it leads', () => {
  expect(compare('Wij doen niets.', 'Elke gemeente wijst iemand aan.')).toEqual([
    'paragraph -Wij doen niets.-',
    'paragraph +Elke gemeente wijst iemand aan.+',
  ])
  expect(compare('1. een\n2. twee', '1. nul\n2. een\n3. twee')).toEqual(['item 1.+nul+', 'item 2.een', 'item 3.twee'])
  expect(compare('Lees eerst [het hele plan](https://a.nl/a)', 'Lees eerst [het hele plan](https://a.nl/b)')).toEqual([
    'paragraph Lees eerst het hele plan -(https://a.nl/a)-+(https://a.nl/b)+',
  ])
})

const line = fc.record({
  kind: fc.constantFrom<Line['kind']>('heading', 'paragraph', 'item'),
  marker: fc.constantFrom('', '1.'),
  text: fc
    .array(fc.constantFrom('een', 'twee', 'drie', 'vier'), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(' ')),
})
const textsOf = (lines: readonly ChangedLine[], without: 'added' | 'removed') =>
  lines
    .filter(({ pieces }) => pieces.some(({ kind }) => kind !== without))
    .map(({ kind, pieces }) => `${kind} ${pieces.map((one) => (one.kind === without ? '' : one.text)).join('')}`)
const whole = (lines: readonly Line[]) => lines.map(({ kind, text }) => `${kind} ${text}`)

test('the old lines are those that stayed and went, the new ones those that stayed and came, in their order', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (before, after) => {
      const lines = lineDiff(before, after)
      expect(textsOf(lines, 'added')).toEqual(whole(before))
      expect(textsOf(lines, 'removed')).toEqual(whole(after))
    }),
  )
})
