import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFramework, aNorm, anAnswer } from '../sample-framework.ts'
import { type Cells, cellsOf, type FileRow, fields, type VersionedAnswer } from './cells.ts'
import { cellKey, conflicts, mergedAnswers, mergeProblems } from './conflicts.ts'

const answer = (norm: string, fields: Partial<VersionedAnswer> = {}): VersionedAnswer => ({
  ...anAnswer(norm),
  version: 3,
  ...fields,
})
const empty: Cells = { level: '', reason: '', measure: '', measureDue: '' }
const row = (norm: string, base: Partial<Cells>, mine: Partial<Cells>): FileRow => ({
  norm,
  version: 1,
  base: { ...empty, ...base },
  mine: { ...empty, ...mine },
})

test.each([
  ['only the file changed', { level: 2 }, 'take'],
  ['both changed it alike', { level: 3 }, 'same'],
  ['both changed it otherwise', { level: 4 }, 'conflict'],
])('when %s', (_when, online, kind) => {
  const rows = [row('A', { level: '2' }, { level: '3' })]
  expect(conflicts(rows, [answer('A', online)])).toEqual([
    { norm: 'A', field: 'level', kind, base: '2', mine: '3', theirs: String(online.level) },
  ])
})

test('what only the site changed is no conflict and stays', () => {
  const rows = [row('A', { level: '2', reason: 'oud' }, { level: '3', reason: 'oud' })]
  const online = [answer('A', { level: 2, reason: 'nieuw' })]
  const changes = conflicts(rows, online)
  expect(changes.map(({ field }) => field)).toEqual(['level'])
  expect(mergedAnswers(changes, online, new Set())).toEqual([
    { norm: 'A', version: 3, level: 3, reason: 'nieuw', measure: null, measureDue: null },
  ])
})

test('a conflict keeps what the site holds until the file is chosen', () => {
  const online = [answer('A', { level: 4 })]
  const changes = conflicts([row('A', { level: '2' }, { level: 'na' })], online)
  expect(mergedAnswers(changes, online, new Set())).toEqual([])
  expect(mergedAnswers(changes, online, new Set(['A/level']))).toMatchObject([{ norm: 'A', level: 'na', version: 3 }])
})

test('emptying a cell offline empties the answer, and a norm without answer starts at version 0', () => {
  const changes = conflicts([row('A', { level: '2' }, {}), row('B', {}, { level: '1' })], [answer('A', { level: 2 })])
  expect(mergedAnswers(changes, [answer('A', { level: 2 })], new Set())).toMatchObject([
    { norm: 'A', level: null },
    { norm: 'B', level: 1, version: 0 },
  ])
})

test('what the file leaves alone keeps its exact text', () => {
  const online = [answer('A', { level: 1, reason: "'=x \r\n" })]
  const changes = conflicts([row('A', { level: '1', reason: '=x' }, { level: '2', reason: '=x' })], online)
  expect(mergedAnswers(changes, online, new Set())[0]?.reason).toBe("'=x \r\n")
})

test('merged answers that can not be saved are told by norm', () => {
  const nodes = [aNorm('A'), aNorm('B')]
  const merged = mergedAnswers(
    conflicts([row('A', {}, { level: 'na' }), row('B', {}, { measure: 'Plan' })], []),
    [],
    new Set(),
  )
  expect(mergeProblems(aFramework(nodes), nodes, merged).map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'A assessments.not_applicable_needs_reason',
    'B assessments.measure_needs_day',
  ])
})

const anyCells: fc.Arbitrary<Cells> = fc.record({
  level: fc.constantFrom('', 'na', '0', '3'),
  reason: fc.constantFrom('', 'a', 'b'),
  measure: fc.constantFrom('', 'p'),
  measureDue: fc.constantFrom('', '2026-12-31'),
})
const online = (norm: string, { level, ...texts }: Cells): VersionedAnswer =>
  answer(norm, {
    ...texts,
    level: level === '' || level === 'na' ? null : Number(level),
    notApplicable: level === 'na',
  })
const anyMerge = fc
  .array(fc.record({ base: anyCells, mine: anyCells, theirs: fc.option(anyCells, { nil: null }) }), { maxLength: 8 })
  .map((drawn) => ({
    rows: drawn.map(({ base, mine }, at): FileRow => ({ norm: `N${at}`, version: 1, base, mine })),
    answers: drawn.flatMap(({ theirs }, at) => (theirs ? [online(`N${at}`, theirs)] : [])),
  }))

test('every cell that the file changed is in the report exactly once, and no other cell', () => {
  fc.assert(
    fc.property(anyMerge, ({ rows, answers }) => {
      const told = conflicts(rows, answers).map(cellKey)
      const changed = rows.flatMap(({ norm, base, mine }) =>
        fields.filter((field) => base[field] !== mine[field]).map((field) => cellKey({ norm, field })),
      )
      expect(told.toSorted()).toEqual(changed.toSorted())
    }),
  )
})

test('after confirming, each cell holds the file where it was taken or chosen, and else what the site held', () => {
  fc.assert(
    fc.property(anyMerge, fc.boolean(), ({ rows, answers }, fileWins) => {
      const changes = conflicts(rows, answers)
      const merged = mergedAnswers(changes, answers, new Set(fileWins ? changes.map(cellKey) : []))
      for (const { norm, base, mine } of rows) {
        const before = answers.find((one) => one.norm === norm)
        const theirs = before ? cellsOf(before) : empty
        const after = merged.find((one) => one.norm === norm)
        const held = after
          ? cellsOf({ ...after, level: after.level === 'na' ? null : after.level, notApplicable: after.level === 'na' })
          : theirs
        for (const field of fields) {
          const isTaken = mine[field] !== base[field] && (theirs[field] === base[field] || fileWins)
          expect(held[field]).toBe(isTaken ? mine[field] : theirs[field])
        }
      }
    }),
  )
})
