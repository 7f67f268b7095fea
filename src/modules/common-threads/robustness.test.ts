import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from './analysis.ts'
import { robustnessOf } from './robustness.ts'
import { anyInput, inputOf } from './testing.ts'

const fewer = { bootstrap: 60, seed: 1 }

/** Six norms in 4 municipalities: N1 to N5 are far below everywhere, N6 is in order everywhere. */
const clear = inputOf([
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [1, 1, 1, 1],
  [1, 1, 1, 1],
  [2, 2, 2, 2],
  [4, 4, 4, 4],
])

test('what is weak everywhere is among the first five in every run, and what is in order in none', () => {
  const { norms } = robustnessOf(clear)
  for (const code of ['N1', 'N2', 'N3', 'N4', 'N5'])
    expect(norms[code]).toMatchObject({
      leaveOneOut: { runs: 4, inTop: 4 },
      bootstrap: { runs: 2000, inTop: 2000 },
      isRobust: true,
    })
  expect(norms.N6).toEqual({
    leaveOneOut: { runs: 4, inTop: 0 },
    bootstrap: { runs: 2000, inTop: 0 },
    range: [6, 6],
    isRobust: false,
  })
})

test('a norm that one municipality alone makes weak is not robust', () => {
  // N6 is far below in A alone and in order elsewhere; N5 is a little below everywhere.
  const input = inputOf([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [2, 2, 3, 3],
    [0, 4, 4, 4],
  ])
  const { norms } = robustnessOf(input)
  expect(analyse(input).norms.find(({ norm }) => norm === 'N6')?.rank).toBe(5)
  expect(norms.N6?.leaveOneOut).toEqual({ runs: 4, inTop: 3 })
  expect(norms.N6?.isRobust).toBe(false)
  // In a bootstrap A is not drawn with probability (3/4)^4 = 0.316, and then N6 is in order.
  const share = (norms.N6?.bootstrap.inTop ?? 0) / 2000
  expect(share).toBeLessThan(1 - 0.316 + 0.04)
})

test('five or fewer are not told apart: all of them are among the first five', () => {
  const { norms, themes } = robustnessOf(inputOf([[0], [1], [2]]), [], fewer)
  expect([norms.N1?.isRobust, themes.T?.isRobust]).toEqual([null, null])
})

test('threads are ranked by the municipalities that they concern, then by the gap of their norms', () => {
  const threads = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, norms: ['N1'], municipalities: ['A', 'B', 'C', 'D'] }))
  const narrow = { id: 'f', norms: ['N1'], municipalities: ['A'] }
  const { threads: found } = robustnessOf(clear, [...threads, narrow], fewer)
  expect(found.a).toMatchObject({ isRobust: true, bootstrap: { runs: 60, inTop: 60 } })
  expect(found.f).toMatchObject({ leaveOneOut: { inTop: 0 }, isRobust: false })
})

test('the same seed gives the same runs whatever the order of municipalities and cells, another seed others', () => {
  const input = inputOf([
    [0, 1, 4, 2, 3],
    [3, 3, 0, 0, 1],
    [4, 0, 2, 2, 2],
    [1, 4, 1, 3, 0],
    [2, 2, 2, 4, 4],
    [0, 3, 3, 1, 2],
    [1, 1, 4, 4, 0],
  ])
  const turned = { ...input, municipalities: input.municipalities.toReversed(), cells: input.cells.toReversed() }
  expect(robustnessOf(turned)).toEqual(robustnessOf(input))
  expect(robustnessOf(input, [], { bootstrap: 2000, seed: 2 })).not.toEqual(robustnessOf(input))
})

test('in each run five norms are among the first five, as far as there are five with answers', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { norms } = robustnessOf(input, [], fewer)
      const total = Object.values(norms).reduce((sum, { bootstrap }) => sum + bootstrap.inTop, 0)
      const answered = new Set(input.cells.filter(({ level }) => level !== 'na').map(({ norm }) => norm)).size
      const most = Math.min(5, answered) * fewer.bootstrap
      // Fewer only when a draw holds no answer to some norm.
      return total <= most && (answered < 1 || input.municipalities.length < 1 || total > 0)
    }),
    { numRuns: 60 },
  )
})

test('leaving out one in turn gives the range that the analysis tells', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { norms } = robustnessOf(input, [], { bootstrap: 1, seed: 1 })
      for (const { norm, rankRange } of analyse(input).norms) {
        const inTop = norms[norm]?.leaveOneOut.inTop ?? 0
        if (rankRange && rankRange[0] > 5) expect(inTop).toBe(0)
        if (rankRange && rankRange[1] <= 5) expect(inTop).toBeGreaterThan(0)
      }
    }),
    { numRuns: 60 },
  )
})
