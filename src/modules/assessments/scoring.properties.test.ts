import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aFramework, aNorm, anAnswer, anyNode, anyProof, anyScan, today } from './sample-framework.ts'
import { scored } from './scored.ts'
import { countingLevel, inOrder, themeScore } from './scoring.ts'

const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), { numRuns: 200 })
const anyProofs = fc.array(anyProof, { maxLength: 6 })
const anyLevel = fc.integer({ min: 0, max: 4 })
type Scan = Parameters<typeof scored>[0]

test('what counts is never above what is claimed, and says why when it is below', () => {
  check(fc.tuple(anyNode, anyLevel, anyProofs), ([node, level, proofs]) => {
    const { counting, because } = countingLevel(aFramework([node]), node, level, proofs, today)
    expect(counting).toBeLessThanOrEqual(level)
    expect(because !== null).toBe(counting !== level)
  })
})

test('more fresh evidence never lowers what counts', () => {
  check(fc.tuple(anyNode, anyLevel, anyProofs, anyProof), ([node, level, proofs, extra]) => {
    const framework = aFramework([node])
    const before = countingLevel(framework, node, level, proofs, today).counting
    const after = countingLevel(framework, node, level, [...proofs, { ...extra, datedOn: today }], today).counting
    expect(after).toBeGreaterThanOrEqual(before ?? 0)
  })
})

test('time alone never raises what counts', () => {
  check(fc.tuple(anyNode, anyLevel, anyProofs), ([node, level, proofs]) => {
    const framework = aFramework([node])
    const now = countingLevel(framework, node, level, proofs, today).counting
    expect(countingLevel(framework, node, level, proofs, '2027-03-31').counting).toBeLessThanOrEqual(now ?? 0)
  })
})

const withAnswer = (scan: Scan, at: number, fields: Partial<Scan['answers'][number]>): Scan => ({
  ...scan,
  answers: scan.answers.map((answer, index) => (index === at ? { ...answer, ...fields } : answer)),
})
const anyPlace = anyScan.chain((scan) => fc.tuple(fc.constant(scan), fc.nat({ max: scan.nodes.length - 1 })))

test("n.v.t. leaves every other norm's score as it is, and the theme score is that of the others", () => {
  check(anyPlace, ([scan, at]) => {
    const { rows } = scored(withAnswer(scan, at, { level: null, notApplicable: true }))
    const others = (list: typeof rows) => list.filter((_, index) => index !== at)
    expect(others(rows)).toEqual(others(scored(scan).rows))
    const theme = (nodes: typeof scan.nodes) => themeScore(nodes, new Map(rows.map((row) => [row.norm, row])))
    const [whole, rest] = [theme(scan.nodes), theme(scan.nodes.filter((_, index) => index !== at))]
    expect([whole.average, whole.lowest, whole.answered]).toEqual([rest.average, rest.lowest, rest.answered])
  })
})

test('a theme score lies between its lowest and its highest norm', () => {
  check(anyScan, (scan) => {
    const { rows } = scored(scan)
    const levels = rows.flatMap(({ counting }) => (counting === null ? [] : [counting]))
    const { average, lowest } = themeScore(scan.nodes, new Map(rows.map((row) => [row.norm, row])))
    expect(average === null).toBe(levels.length === 0)
    if (average === null) return
    expect(average).toBeGreaterThanOrEqual(Math.min(...levels) - 1e-9)
    expect(average).toBeLessThanOrEqual(Math.max(...levels) + 1e-9)
    if (lowest) expect(levels).toContain(lowest.level)
  })
})

/** A scan that is op orde: 10 to 40 core norms at 3 or 4, as many explained at 2 as is allowed, plus norms from 2. */
const anyInOrder = fc
  .record({ core: fc.integer({ min: 10, max: 40 }), plus: fc.nat({ max: 5 }), seed: fc.nat(), pick: fc.nat() })
  .map(({ core, plus, seed, pick }) => {
    const explained = Math.floor(core / 10)
    const levels = Array.from({ length: core + plus }, (_, at) =>
      at < explained || at >= core ? 2 : 3 + ((seed >> (at % 20)) & 1),
    )
    const nodes = levels.map((_, at) => aNorm(`N${at}`, { kind: at < core ? 'core' : 'plus' }))
    const answers = new Map(
      nodes.map(({ code }) => [code, anAnswer(code, { measure: 'plan', measureDue: '2026-12-31' })]),
    )
    return { nodes, levels, answers, at: pick % (core + plus) }
  })

test('one norm higher never takes op orde away', () => {
  check(anyInOrder, ({ nodes, levels, answers, at }) => {
    const judge = (given: readonly number[]) => {
      const score = (norm: string, level: number) => ({
        norm,
        claimed: level,
        counting: level,
        because: null,
        notApplicable: false,
      })
      const scores = new Map(nodes.map(({ code }, index) => [code, score(code, given[index] ?? 0)]))
      return inOrder(aFramework(nodes), nodes, scores, answers)?.inOrder
    }
    expect(judge(levels)).toBe(true)
    expect(judge(levels.map((level, index) => (index === at ? Math.min(4, level + 1) : level)))).toBe(true)
    expect(judge(levels.map((level, index) => (index === at ? 0 : level)))).toBe(false)
  })
})

test('a scan is op orde exactly when nothing fails, and every norm fails or is explained at most once', () => {
  check(anyScan, (scan) => {
    const judged = scored(scan).inOrder
    const named = [...(judged?.failing.map(({ norm }) => norm) ?? []), ...(judged?.explained ?? [])]
    expect(judged?.inOrder).toBe(judged?.failing.length === 0)
    expect(new Set(named).size).toBe(named.length)
    expect(judged?.explained.length).toBeLessThanOrEqual(judged?.explainedAllowed ?? 0)
  })
})
