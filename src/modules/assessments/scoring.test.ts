import { expect, test } from 'vitest'
import { aFramework, aNorm, anAnswer, aProof, today } from './sample-framework.ts'
import { scored } from './scored.ts'
import { countingLevel, inOrder, limburgScale, type NormScore, themeScore } from './scoring.ts'

const mixed = aNorm('M', { testForms: ['document', 'registratie'] })
const paper = aNorm('P', { testForms: ['document'] })
const framework = aFramework([mixed, paper])
const count = (node: typeof mixed, level: number | null, ...proofs: ReturnType<typeof aProof>[]) =>
  countingLevel(framework, node, level, proofs, today)

test.each([0, 1, 2])('level %i needs no evidence', (level) => {
  expect(count(mixed, level)).toEqual({ claimed: level, counting: level, because: null })
})

test.each([
  ['without evidence', [], 'one_kind'],
  ['with one kind of evidence, however much', [aProof('registration'), aProof('registration')], 'one_kind'],
  ['with papers and talk only', [aProof('document'), aProof('interview')], 'no_record'],
])('level 3 or 4 counts as 2 %s', (_how, proofs, reason) => {
  for (const level of [3, 4]) {
    expect(count(mixed, level, ...proofs)).toEqual({ claimed: level, counting: 2, because: { rule: 'b', reason } })
  }
})

test.each(['registration', 'sample', 'observation', 'demonstration', 'survey'])(
  'level 4 counts with a document and a %s',
  (form) => {
    expect(count(mixed, 4, aProof('document'), aProof(form))).toEqual({ claimed: 4, counting: 4, because: null })
  },
)

test('evidence of exactly twelve months old still counts; a day more and the level counts as 2', () => {
  expect(count(mixed, 3, aProof('interview'), aProof('sample', '2025-03-31')).counting).toBe(3)
  expect(count(mixed, 3, aProof('interview'), aProof('sample', '2025-03-30'))).toEqual({
    claimed: 3,
    counting: 2,
    because: { rule: 'c', reason: 'too_old' },
  })
})

test('an adopted document may be older than twelve months: its norm says how old', () => {
  expect(count(mixed, 3, aProof('document', '2023-06-01'), aProof('registration')).counting).toBe(3)
})

test('a norm tested on documents alone needs the document and proof of its use', () => {
  expect(count(paper, 3, aProof('registration')).because).toEqual({ rule: 'b', reason: 'no_document' })
  expect(count(paper, 3, aProof('document')).because).toEqual({ rule: 'b', reason: 'no_proof_of_use' })
  expect(count(paper, 3, aProof('document'), aProof('document', today, true)).counting).toBe(3)
})

test('an interview is proof of use by itself', () => {
  expect(count(paper, 3, aProof('document', '2023-06-01'), aProof('interview')).counting).toBe(3)
})

test('proof of use is fresh or does not count', () => {
  const old = [aProof('document', '2024-01-01', true), aProof('interview', '2024-01-01')]
  for (const proof of old) {
    expect(count(paper, 3, aProof('document'), proof).because).toEqual({ rule: 'c', reason: 'too_old' })
  }
})

test('without rules every claimed level counts', () => {
  const free = aFramework([mixed], { rules: null })
  expect(countingLevel(free, mixed, 4, [], today)).toEqual({ claimed: 4, counting: 4, because: null })
  expect(inOrder(free, [mixed], new Map(), new Map())).toBeNull()
})

const score = (norm: string, counting: number | null, notApplicable = false): [string, NormScore] => [
  norm,
  { norm, claimed: counting, counting, because: null, notApplicable },
]

test('a theme score weighs core norms double and stands beside the lowest core norm', () => {
  const nodes = [aNorm('A'), aNorm('B'), aNorm('C', { kind: 'plus', weight: 1 })]
  const scores = new Map([score('A', 4), score('B', 1), score('C', 0)])
  expect(themeScore(nodes, scores)).toEqual({
    average: 2,
    lowest: { norm: 'B', level: 1 },
    answered: 3,
    notApplicable: 0,
    total: 3,
  })
})

test('a theme in which everything is n.v.t. or open has no score', () => {
  const shown = themeScore([aNorm('A'), aNorm('B')], new Map([score('A', null, true), score('B', null)]))
  expect(shown).toMatchObject({ average: null, lowest: null, notApplicable: 1, answered: 0 })
})

const judge = (
  levels: readonly (number | 'na' | null)[],
  explained: readonly number[] = [],
  plus: readonly number[] = [],
) => {
  const nodes = levels.map((_, at) => aNorm(`N${at}`, plus.includes(at) ? { kind: 'plus' } : {}))
  const scores = new Map(levels.map((level, at) => score(`N${at}`, level === 'na' ? null : level, level === 'na')))
  const fields = { measure: 'plan', measureDue: '2026-12-31' }
  const answers = new Map(levels.map((_, at) => [`N${at}`, anAnswer(`N${at}`, explained.includes(at) ? fields : {})]))
  return inOrder(aFramework(nodes), nodes, scores, answers)
}
const threes = (count: number) => Array.from({ length: count }, () => 3)

test('op orde is every core norm at 3 and every plus norm at 2', () => {
  expect(judge([3, 4, 2], [], [2])).toMatchObject({ inOrder: true, failing: [] })
  expect(judge([3, 2, 1], [], [2])).toMatchObject({
    inOrder: false,
    failing: [
      { norm: 'N1', reason: 'core_below' },
      { norm: 'N2', reason: 'plus_below' },
    ],
  })
})

test('of 51 core norms five may be explained, not six; n.v.t. lowers that number', () => {
  const two = (count: number) => [...Array.from({ length: count }, () => 2), ...threes(51 - count)]
  expect(judge(two(5), [0, 1, 2, 3, 4])).toMatchObject({ inOrder: true, explainedAllowed: 5 })
  expect(judge(two(6), [0, 1, 2, 3, 4, 5])).toMatchObject({
    inOrder: false,
    failing: [{ norm: 'N5', reason: 'too_many_explained' }],
  })
  expect(judge([...two(5).slice(0, 49), 'na', 'na'], [0, 1, 2, 3, 4])).toMatchObject({
    inOrder: false,
    explainedAllowed: 4,
  })
})

test('explaining asks for level 2 and for a day', () => {
  expect(judge([1, ...threes(9)], [0])?.inOrder).toBe(false)
  expect(judge([2, ...threes(9)], [])?.inOrder).toBe(false)
  expect(judge([2, ...threes(9)], [0])?.inOrder).toBe(true)
})

test('a plus norm can not be explained', () => {
  expect(judge([1, ...threes(20)], [0], [0])?.failing).toEqual([{ norm: 'N0', reason: 'plus_below' }])
})

test('not answered is not op orde, n.v.t. does not count', () => {
  expect(judge([3, null])?.failing).toEqual([{ norm: 'N1', reason: 'unanswered' }])
  expect(judge([3, 'na'])?.inOrder).toBe(true)
})

test('a level above the one that may be explained is no worse than that one', () => {
  const nodes = Array.from({ length: 10 }, (_, at) => aNorm(`N${at}`))
  const strict = aFramework(nodes)
  const rules = strict.rules && { ...strict.rules, inOrder: { ...strict.rules.inOrder, core: 4, explainedAt: 2 } }
  const answers = new Map([['N0', anAnswer('N0', { measure: 'plan', measureDue: '2026-12-31' })]])
  for (const level of [2, 3]) {
    const scores = new Map(nodes.map(({ code }, at) => score(code, at === 0 ? level : 4)))
    expect(inOrder({ ...strict, rules }, nodes, scores, answers)?.inOrder).toBe(true)
  }
})

test('op orde looks at the level that counts, not at the level claimed', () => {
  const node = aNorm('N1')
  const given = { framework: aFramework([node]), nodes: [node], answers: [anAnswer('N1', { level: 4 })], today }
  expect(scored({ ...given, proofs: [] })).toMatchObject({
    inOrder: { inOrder: false },
    rows: [{ claimed: 4, counting: 2 }],
  })
  const proofs = ['document', 'sample'].map((form) => ({ norm: 'N1', evidence: aProof(form) }))
  expect(scored({ ...given, proofs })).toMatchObject({
    inOrder: { inOrder: true },
    rows: [{ claimed: 4, counting: 4 }],
  })
})

test('the Limburg scale has three steps', () => {
  expect([0, 1, 2, 3, 4].map(limburgScale)).toEqual(['missing', 'developing', 'developing', 'done', 'done'])
})
