import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isStale } from './freshness.ts'
import { aFramework, aNorm, anAnswer, anyNode, anyProof, anyScan, today } from './sample-framework.ts'
import { scored } from './scored.ts'
import { countingLevel, inOrder, isTestedOnDocuments, limburgScale, themeScore } from './scoring.ts'

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

test('rule a: the claimed level is kept, and a higher claim never counts lower than a lower one', () => {
  check(fc.tuple(anyNode, anyLevel, anyLevel, anyProofs), ([node, one, other, proofs]) => {
    const count = (level: number) => countingLevel(aFramework([node]), node, level, proofs, today)
    const [low, high] = [Math.min(one, other), Math.max(one, other)]
    expect([count(low).claimed, count(high).claimed]).toEqual([low, high])
    expect(count(low).counting).toBeLessThanOrEqual(count(high).counting ?? -1)
  })
})

test('rules b and c leave a level as it is or make it 2, and touch nothing below 3', () => {
  check(fc.tuple(anyNode, anyLevel, anyProofs), ([node, level, proofs]) => {
    const { counting, because } = countingLevel(aFramework([node]), node, level, proofs, today)
    expect(counting).toBe(because === null ? level : 2)
    if (level < 3) expect(because).toBeNull()
  })
})

const records = ['registration', 'sample', 'observation', 'demonstration', 'survey']

test('rule b: level 3 counts only with two kinds of which one is a record, or with the document and proof of its use', () => {
  check(fc.tuple(anyNode, anyProofs), ([node, proofs]) => {
    const { because } = countingLevel(aFramework([node]), node, 3, proofs, today)
    const kinds = new Set(proofs.map(({ form }) => form))
    const isProven = isTestedOnDocuments(node)
      ? proofs.some(({ form, provesUse }) => form === 'document' && !provesUse) &&
        proofs.some(({ form, provesUse }) => form !== 'document' || provesUse)
      : kinds.size >= 2 && records.some((form) => kinds.has(form))
    expect(because?.rule !== 'b').toBe(isProven)
  })
})

test('rule c: evidence that is too old counts as if it were not there, but for an adopted document', () => {
  check(fc.tuple(anyNode, anyLevel, anyProofs), ([node, level, proofs]) => {
    const count = (given: typeof proofs) => countingLevel(aFramework([node]), node, level, given, today).counting
    const isAdopted = ({ form, provesUse }: (typeof proofs)[number]) => form === 'document' && !provesUse
    expect(count(proofs)).toBe(count(proofs.filter((proof) => isAdopted(proof) || !isStale(proof.datedOn, today))))
  })
})

test('evidence and answers of one norm never change the score of another', () => {
  check(fc.tuple(anyPlace, anyProofs, anyLevel), ([[scan, at], proofs, level]) => {
    const norm = scan.nodes[at]?.code ?? ''
    const changed = withAnswer(scan, at, { level, notApplicable: false })
    const evidence = [
      ...scan.proofs.filter((proof) => proof.norm !== norm),
      ...proofs.map((one) => ({ norm, evidence: one })),
    ]
    const others = (given: Scan) => scored(given).rows.filter((row) => row.norm !== norm)
    expect(others({ ...changed, proofs: evidence })).toEqual(others(scan))
  })
})

test('every norm of a scan has the claim that was given, and n.v.t. or no answer has no level', () => {
  check(anyScan, (scan) => {
    expect(scored(scan).rows.map(({ norm, claimed, notApplicable }) => ({ norm, claimed, notApplicable }))).toEqual(
      scan.answers.map(({ norm, level, notApplicable }) => ({ norm, claimed: level, notApplicable })),
    )
    for (const { claimed, counting } of scored(scan).rows) expect(counting === null).toBe(claimed === null)
  })
})

test('rule d: what is n.v.t. stands in the way of nothing, whatever the rest is', () => {
  check(anyPlace, ([scan, at]) => {
    const norm = scan.nodes[at]?.code ?? ''
    const judged = scored(withAnswer(scan, at, { level: null, notApplicable: true })).inOrder
    expect([...(judged?.failing.map((one) => one.norm) ?? []), ...(judged?.explained ?? [])]).not.toContain(norm)
  })
})

test('rule f: a theme score is the average in which a norm of weight 2 is there twice, beside its lowest core norm', () => {
  const anyNorms = fc.array(fc.record({ level: fc.option(anyLevel), isCore: fc.boolean() }), {
    minLength: 1,
    maxLength: 20,
  })
  check(anyNorms, (given) => {
    const nodes = given.map(({ isCore }, at) => aNorm(`N${at}`, isCore ? { weight: 2 } : { kind: 'plus', weight: 1 }))
    const score = (level: number | null) => ({ claimed: level, counting: level, because: null, notApplicable: false })
    const scores = new Map(given.map(({ level }, at) => [`N${at}`, { norm: `N${at}`, ...score(level) }]))
    const counted = given.flatMap(({ level, isCore }) => (level === null ? [] : isCore ? [level, level] : [level]))
    const core = given.flatMap(({ level, isCore }) => (level !== null && isCore ? [level] : []))
    const { average, lowest } = themeScore(nodes, scores)
    if (counted.length === 0) expect(average).toBeNull()
    else expect(average).toBeCloseTo(counted.reduce((sum, level) => sum + level, 0) / counted.length, 9)
    expect(lowest?.level ?? null).toBe(core.length === 0 ? null : Math.min(...core))
  })
})

test('rule g: a higher level is never a lower step of the Limburg scale', () => {
  const steps = ['missing', 'developing', 'done']
  check(fc.tuple(anyLevel, anyLevel), ([one, other]) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)]
    expect(steps.indexOf(limburgScale(low))).toBeLessThanOrEqual(steps.indexOf(limburgScale(high)))
  })
})

test('a framework without rules takes every claim as it is', () => {
  check(fc.tuple(anyNode, fc.integer({ min: -3, max: 9 }), anyProofs), ([node, level, proofs]) => {
    const { counting, because } = countingLevel(aFramework([node], { rules: null }), node, level, proofs, today)
    expect([counting, because]).toEqual([level, null])
  })
})
