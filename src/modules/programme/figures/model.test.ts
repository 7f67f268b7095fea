import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedSince, type Figure, fill, placesIn, usedIn, withdrawnSince } from './model.ts'

const figure = (key: string, fields: Partial<Figure> = {}): Figure => ({
  key,
  title: key,
  text: `<${key}>`,
  value: 1,
  unit: 'count',
  source: 'Ronde',
  asOf: '2024-01-01',
  ...fields,
})

test('a text is filled in, with what is open and what was withdrawn, each once in the order of the text', () => {
  const figures = [figure('round.signed', { text: '12' }), figure('thread.a', { text: '3', withdrawn: true })]
  const text = '{{round.signed}} van {{ round.signed }}, {{thread.a}}, {{vul in: wie}} en {{}} en {{vul in: wie}}'
  expect(fill(text, figures)).toEqual({
    text: '12 van 12, 3, {{vul in: wie}} en {{}} en {{vul in: wie}}',
    open: ['vul in: wie', ''],
    withdrawn: ['thread.a'],
  })
  expect(usedIn(text, figures).map(({ key }) => key)).toEqual(['round.signed', 'thread.a'])
})

const key = fc.constantFrom('a', 'b.c', 'd-e', 'unknown', '', 'veel woorden')
const piece = fc.oneof(
  fc.stringMatching(/^[a-z {}.]{0,8}$/),
  key.map((one) => `{{${one}}}`),
)
const known = fc
  .subarray(['a', 'b.c', 'd-e'])
  .map((keys) => keys.map((one) => figure(one, { text: one.toUpperCase() })))

test('every place is either filled in or open, and filling in again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(piece), known, (pieces, figures) => {
      const text = pieces.join('')
      const filled = fill(text, figures)
      const keys = figures.map((one) => one.key)
      expect(new Set(placesIn(text))).toEqual(
        new Set([...filled.open, ...placesIn(text).filter((one) => keys.includes(one))]),
      )
      expect(filled.open.some((one) => keys.includes(one))).toBe(false)
      expect(fill(filled.text, figures).text).toBe(filled.text)
      if (placesIn(text).length === 0) expect(filled.text).toBe(text)
    }),
  )
})

const since = (on: string, moment: string) => ({ rests: { on, since: moment } })
const settledOn = (on: string, moment: string) => new Map([[on, moment]])
const nothing = new Map<string, string>()

test.each<[string, Partial<Figure>, Figure[], Map<string, string>, boolean]>([
  ['still the same', {}, [figure('a')], nothing, false],
  ['gone', {}, [], nothing, true],
  ['withdrawn', {}, [figure('a', { withdrawn: true })], nothing, true],
  ['of a round that was opened again', since('r', '1'), [figure('a')], nothing, true],
  [
    'of a round that was opened again while a later one is closed',
    since('r', '1'),
    [figure('a', since('s', '2'))],
    settledOn('s', '2'),
    true,
  ],
  ['of a source that settled anew', since('r', '1'), [figure('a', since('r', '2'))], settledOn('r', '2'), true],
  ['of a closed round before the present one', since('r', '1'), [figure('a')], settledOn('r', '1'), false],
  ['of a published thread of an earlier round', since('r', '1'), [], settledOn('r', '1'), false],
])('a frozen figure that is %s', (_, fields, now, settled, isWithdrawn) => {
  expect(withdrawnSince([figure('a', fields)], now, settled)).toHaveLength(isWithdrawn ? 1 : 0)
})

test('a figure that reads otherwise by now is told with both texts', () => {
  expect(changedSince([figure('a'), figure('b')], [figure('a', { text: 'anders' }), figure('b')])).toMatchObject([
    { was: { text: '<a>' }, is: { text: 'anders' } },
  ])
})
