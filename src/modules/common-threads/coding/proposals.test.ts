import { expect, test } from 'vitest'
import type { Proposal } from '../threads.ts'
import { type CodedInRound, combined } from './proposals.ts'

const norms = ['P1', 'P2', 'Q1'].map((code) => ({ code, theme: code.slice(0, 1), weight: 1, threshold: 3 }))
const scores: Proposal[] = [
  { theme: 'P', norms: ['P1', 'P2'], municipalities: ['A', 'B'], spread: 'local-point', type: 'shared-weakness' },
]
const code = (id: string, ...findings: [municipality: string, norm: string][]): CodedInRound => ({
  id,
  title: id,
  findings: findings.map(([municipality, norm]) => ({ municipality, norms: [norm] })),
})

test('a code joins the proposal whose norms its findings touch, and adds its municipalities once', () => {
  const [first, ...others] = combined(scores, [code('keys', ['B', 'P1'], ['C', 'P2'], ['C', 'P1'])], norms)
  expect(others).toEqual([])
  expect(first).toMatchObject({
    municipalities: ['A', 'B', 'C'],
    spread: 'attention',
    codes: [{ id: 'keys' }],
    fromScores: 2,
    fromFindings: 2,
  })
})

test('findings that no score shows are a proposal of their own from three municipalities on', () => {
  const three = code('own', ['A', 'Q1'], ['B', 'Q1'], ['C', 'Q1'])
  expect(combined(scores, [three], norms)[1]).toEqual({
    theme: 'Q',
    norms: ['Q1'],
    municipalities: ['A', 'B', 'C'],
    spread: 'attention',
    type: 'attention',
    codes: [{ id: 'own', title: 'own' }],
    fromScores: 0,
    fromFindings: 3,
  })
  // Three mentions at two municipalities are not three municipalities.
  expect(combined(scores, [code('few', ['A', 'Q1'], ['B', 'Q1'], ['B', 'Q1'])], norms)).toHaveLength(1)
})

test('without findings the proposals of the scores stay as they are', () => {
  expect(combined(scores, [], norms)).toEqual([{ ...scores[0], codes: [], fromScores: 2, fromFindings: 0 }])
})
