import { expect, test } from 'vitest'
import { analyse } from './analysis.ts'
import { distributions } from './distribution.ts'
import { inputOf } from './testing.ts'
import { proposals, spreadOf } from './threads.ts'

test('the spread of a thread follows from its number of municipalities', () => {
  const found = [0, 1, 2, 3, 4, 5, 9, 10, 14].map(spreadOf)
  const [local, attention, common, wide] = ['local-point', 'attention', 'common-thread', 'district-wide']
  expect(found).toEqual([null, local, local, attention, attention, common, common, wide, wide])
})

const input = inputOf(
  [
    [0, 0, 4, 4],
    [2, 2, 2, 3],
    [1, 1, 3, 1],
    [3, 3, 3, 3],
    [4, 0, 4, 0],
  ],
  { norms: [{}, {}, {}, {}, { theme: 'U' }] },
)

test('a theme is proposed once, by its shared weaknesses if it has any, weakest norm and weakest theme first', () => {
  expect(proposals(input, analyse(input))).toEqual([
    {
      theme: 'T',
      norms: ['N3', 'N2'],
      municipalities: ['A', 'B', 'C', 'D'],
      spread: 'attention',
      type: 'shared-weakness',
    },
    { theme: 'U', norms: ['N5'], municipalities: ['B', 'D'], spread: 'local-point', type: 'split' },
  ])
  expect(proposals(input, analyse(input), 1)[0]?.norms).toEqual(['N3'])
})

test('a theme that is strong, individual or empty is not proposed', () => {
  const calm = inputOf([
    [3, 3, 3, 4],
    [null, null, null, null],
    [2, 3, 3, 3, 3],
  ])
  expect(proposals(calm, analyse(calm))).toEqual([])
})

test('the distribution counts every level and every kind of gap', () => {
  const one = inputOf([[1, 2, 2, 'na', null]], { scale: { min: 1, max: 3 } })
  const levels = [
    { level: 1, count: 1 },
    { level: 2, count: 2 },
    { level: 3, count: 0 },
  ]
  expect(distributions(one)).toEqual([{ norm: 'N1', levels, notApplicable: 1, missing: 1 }])
})
