import { expect, test } from 'vitest'
import type { Framework } from '#modules/frameworks'
import { analyse } from '../analysis.ts'
import { distributions } from '../distribution.ts'
import type { Picture } from '../shown.ts'
import { inputOf } from '../testing.ts'
import { overviewData } from './overview-data.ts'

const framework: Framework = {
  code: 'proef',
  version: '1',
  title: { nl: 'Proef' },
  language: 'nl',
  scale: [0, 1, 2, 3, 4].map((level) => ({ level, name: { nl: `${level}` } })),
  threshold: 3,
  groups: [],
  rules: null,
  nodes: [
    { code: 'T', parent: null, assessable: false },
    ...['N1', 'N2', 'N3'].map((code) => ({ code, parent: 'T', assessable: true, title: { nl: code } })),
  ],
}

/** N1 can still go either way, N2 can not reach the level asked whatever comes, N3 lacks no answer. */
const input = inputOf([
  [2, 3, null, null],
  [0, 0, 0, null],
  [2, 3, 4, 3],
])
const picture = {
  round: { id: 'r', scans: [], groups: [] },
  framework,
  named: true,
  municipalities: input.municipalities.map((code) => ({
    code,
    name: code,
    state: 'signed',
    tile: null,
    inhabitants: 1,
  })),
  analysis: analyse(input),
  distributions: distributions(input),
  cells: input.cells,
  edges: [],
  thresholds: { N1: 3, N2: 3, N3: 3 },
  counts: { signed: 4, submitted: 0, open: 0 },
} as unknown as Picture // of a round only what the overview reads

test('missing answers are shown as bounds when the address asks it, and what they can still turn is marked', () => {
  const rows = overviewData(picture, new URLSearchParams('deel=normen&ontbrekend=grenzen'), 'nl', '')
  expect(rows.asBounds).toBe(true)
  const told = rows.norms.map(({ norm, missing, below, bounds, isUndecided }) => ({
    norm,
    missing,
    below,
    bounds,
    isUndecided,
  }))
  expect(told.sort((a, b) => (a.norm < b.norm ? -1 : 1))).toEqual([
    { norm: 'N1', missing: 2, below: 1, bounds: [5 / 4, 13 / 4], isUndecided: true },
    { norm: 'N2', missing: 1, below: 3, bounds: [0, 1], isUndecided: false },
    { norm: 'N3', missing: 0, below: 1, bounds: [3, 3], isUndecided: false },
  ])
  expect(overviewData(picture, new URLSearchParams('deel=normen'), 'nl', '').asBounds).toBe(false)
})
