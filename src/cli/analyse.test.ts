import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type SlowInput, slowAnalysis } from '../modules/common-threads/slow-analysis.ts'

const command = resolve(import.meta.dirname, '../../bin/weerwerk')
const folder = mkdtempSync(join(tmpdir(), 'weerwerk-analyse-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Files = { framework: string; scores: string; neighbours?: string; threshold?: number }

function analyse({ framework, scores, neighbours, threshold }: Files) {
  writeFileSync(join(folder, 'framework.yaml'), framework)
  writeFileSync(join(folder, 'scores.csv'), scores)
  if (neighbours !== undefined) writeFileSync(join(folder, 'neighbours.csv'), neighbours)
  const args = ['analyse', '--framework', 'framework.yaml', '--scores', 'scores.csv', '--json']
  if (neighbours !== undefined) args.push('--neighbours', 'neighbours.csv')
  if (threshold !== undefined) args.push('--threshold', String(threshold))
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
}

function figures(files: Files) {
  const { status, stdout, stderr } = analyse(files)
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

const scaleOf = (min: number, max: number) =>
  `scale: [${Array.from({ length: max - min + 1 }, (_, at) => `{ level: ${min + at}, name: L }`).join(', ')}]\n`
const frameworkOf = (nodes: readonly string[], more = '', scale = scaleOf(0, 4)) =>
  `format: weerwerk/1\ncode: K\nversion: "1.0"\ntitle: Kader\n${scale}${more}nodes:\n${nodes.map((node) => `  - { ${node} }\n`).join('')}`
const norm = (code: string, more = '') => `code: ${code}, assessable: true, text: Doe${more}`
const one = frameworkOf([norm('N')])
const csv = (...rows: string[]) => ['municipality,norm,score', ...rows].join('\n')

test('na, empty and a row left out are three things, and nobody answered is no data', () => {
  const framework = frameworkOf([norm('N1'), norm('N2'), norm('N3')])
  const result = figures({ framework, scores: csv('A,N1,1', 'B,N1,na', 'C,N1,', 'A,N2,na', 'B,N2,na', 'C,N2,na') })
  const none = { fgt0: null, fgt1: null, fgt2: null, leik: null, mean: null, wilson: null, rank: null, rankRange: null }
  expect(result.framework).toEqual({ code: 'K', version: '1.0', threshold: 2 })
  expect(result.norms).toMatchObject([
    {
      norm: 'N1',
      theme: 'K',
      applicable: 2,
      answered: 1,
      n: 1,
      below: 1,
      mean: 1,
      bounds: [0.5, 2.5],
      fgt1: 0.5,
      rank: 1,
    },
    { norm: 'N2', applicable: 0, answered: 0, n: 0, below: 0, bounds: null, type: 'no-data', ...none },
    { norm: 'N3', applicable: 3, answered: 0, n: 0, below: 0, bounds: [0, 4], type: 'no-data', ...none },
  ])
  // Without A nobody answered N1: that recalculation is skipped, the two others keep the rank.
  expect(result.norms[0].rankRange).toEqual([1, 1])
  expect(result.waterbed).toEqual([])
})

test('when every recalculation is skipped there is no rank range', () => {
  const result = figures({ framework: one, scores: csv('A,N,1') })
  expect(result.norms).toMatchObject([{ rank: 1, rankRange: null }])
  expect(result.themes).toMatchObject([{ theme: 'K', rank: 1, rankRange: null }])
})

test('leaving out a municipality that did not answer counts for the rank range', () => {
  const framework = frameworkOf([norm('N1'), norm('N2')])
  const { norms } = figures({ framework, scores: csv('A,N1,0', 'B,N1,', 'B,N2,1', 'A,N2,na') })
  // Leaving out B, N2 has no answer and N1 is first; leaving out A, N1 has none and N2 is first.
  expect(norms.map(({ rank, rankRange }: { rank: number; rankRange: number[] }) => [rank, rankRange])).toEqual([
    [1, [1, 1]],
    [2, [1, 1]],
  ])
})

test('a scale of two levels knows one threshold, and its dispersion runs from 0 to 1', () => {
  const framework = frameworkOf([norm('N')], '', scaleOf(0, 1))
  const { norms, framework: about } = figures({ framework, scores: csv('A,N,0', 'B,N,1', 'C,N,1', 'D,N,0') })
  expect(about.threshold).toBe(1)
  expect(norms).toMatchObject([{ fgt0: 0.5, fgt1: 0.5, fgt2: 0.5, leik: 1, type: 'split', mean: 0.5 }])
  const agree = figures({ framework, scores: csv('A,N,0', 'B,N,0', 'C,N,0') })
  expect(agree.norms).toMatchObject([{ fgt0: 1, leik: 0, type: 'shared-weakness' }])
})

test('semicolons, a byte order mark, Windows line ends and another order give the same figures', () => {
  const framework = frameworkOf([norm('N1'), norm('N2')])
  const plain = figures({
    framework,
    scores: csv('A,N1,1', 'A,N2,na', 'B,N1,3', 'B,N2,'),
    neighbours: 'a,b,weight\nA,B,0.5\n',
  })
  const other = figures({
    framework,
    scores: '\uFEFFscore;municipality;norm\r\n3;B;N1\r\n;B;N2\r\nna;A;N2\r\n1;A;N1\r\n',
    neighbours: '\uFEFFweight;b;a\r\n0,5;A;B\r\n',
  })
  expect(other).toEqual(plain)
  expect(plain.waterbed[0]).toEqual({ norm: 'N1', district: 0.5, exposure: { A: 0.5, B: 0 } })
  expect(plain.waterbed[1]).toEqual({ norm: 'N2', district: null, exposure: { A: null, B: null } })
})

test.each([0, 5, -1])('threshold %s is off the scale 0 to 4', (threshold) => {
  const { status, stdout, stderr } = analyse({ framework: one, scores: csv('A,N,1'), threshold })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`threshold ${threshold} is not a whole level from 1 to 4`)
})

test('the option comes before the norm, the norm before the framework, the framework before the middle', () => {
  const framework = (more: string) => frameworkOf([norm('N1', ', threshold: 4'), norm('N2')], more)
  const scores = csv('A,N1,2', 'A,N2,2')
  const below = (files: Files) => figures(files).norms.map((it: { fgt1: number }) => it.fgt1)
  expect(below({ framework: framework(''), scores })).toEqual([0.5, 0])
  expect(below({ framework: framework('threshold: 3\n'), scores })).toEqual([0.5, 1 / 3])
  expect(below({ framework: framework('threshold: 3\n'), scores, threshold: 1 })).toEqual([0, 0])
})

test('every fault of both files is told with its line', () => {
  const { status, stdout, stderr } = analyse({
    framework: one,
    scores: csv('A,N,5', 'A,N,1.5', 'B,X,1', 'B,N,na', 'B,N,na'),
    neighbours: 'a,b,weight\nA,C,1\n',
  })
  expect([status, stdout]).toEqual([2, ''])
  const lines = stderr.trimEnd().split('\n')
  const { faults } = JSON.parse(lines.at(-1) ?? '')
  expect(faults.map(({ file, line }: { file: string; line: number }) => `${file} ${line}`)).toEqual([
    'scores.csv 2',
    'scores.csv 3',
    'scores.csv 3',
    'scores.csv 4',
    'scores.csv 6',
    'neighbours.csv 2',
  ])
  expect(lines.filter((line) => /^line \d+: /.test(line))).toHaveLength(6)
})

const anyCase = fc
  .record({
    min: fc.integer({ min: -1, max: 1 }),
    top: fc.integer({ min: 1, max: 4 }),
    norms: fc.array(
      fc.record({
        theme: fc.constantFrom('', 'P', 'Q'),
        below: fc.boolean(),
        weight: fc.constantFrom('1', '2', '0.5', '1.25', '0.1'),
        own: fc.option(fc.nat()),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    threshold: fc.option(fc.nat()),
    option: fc.option(fc.nat(), { freq: 3 }),
    municipalities: fc.integer({ min: 1, max: 6 }),
    draws: fc.array(fc.integer({ min: -3, max: 4 }), { minLength: 36, maxLength: 36 }),
    edges: fc.option(fc.array(fc.constantFrom('', '', '1', '0.1', '2.75'), { minLength: 15, maxLength: 15 })),
    separator: fc.constantFrom(',', ';'),
    end: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    isReversed: fc.boolean(),
  })
  .map(({ min, top, norms, municipalities, draws, edges, ...rest }) => {
    const codes = Array.from({ length: municipalities }, (_, at) => `M${at}`)
    const level = (from: number | null) => (from === null ? undefined : min + 1 + (from % top))
    const [option, whole] = [level(rest.option), level(rest.threshold)]
    const middle = Math.max(min + 1, Math.ceil((2 * min + top) / 2))
    const known = norms.map(({ theme, below, weight, own }, at) => {
      const threshold = level(own)
      const before = below && at > 0 ? norms[at - 1] : undefined
      return { code: `N${at}`, theme, weight, threshold, parent: before ? `N${at - 1}` : theme }
    })
    // A norm below a norm has the theme of the one above it.
    for (const [at, it] of known.entries()) if (it.parent === `N${at - 1}`) it.theme = known[at - 1]?.theme ?? ''
    const rows = codes.flatMap((municipality, m) =>
      known.flatMap(({ code }, at) => {
        const draw = draws[m * 6 + at] ?? 0
        if (draw === -3 && m + at > 0) return []
        const score = draw === -2 ? 'na' : draw < 0 ? '' : String(min + (draw % (top + 1)))
        return [{ municipality, norm: code, score }]
      }),
    )
    const present = codes.filter((code) => rows.some((row) => row.municipality === code))
    const pairs = present.flatMap((a, at) => present.slice(at + 1).map((b) => ({ a, b })))
    const slow: SlowInput = {
      min,
      max: min + top,
      norms: known.map(({ code, theme, weight, threshold }) => ({
        code,
        theme: theme || 'K',
        weight,
        threshold: option ?? threshold ?? whole ?? middle,
      })),
      rows,
      edges: edges && pairs.flatMap((pair, at) => (edges[at] ? [{ ...pair, weight: edges[at] }] : [])),
    }
    const nodes = known.map(({ code, weight, threshold, parent }) =>
      norm(
        code,
        `, weight: ${weight}${threshold === undefined ? '' : `, threshold: ${threshold}`}${parent ? `, parent: ${parent}` : ''}`,
      ),
    )
    const table = (header: string[], lines: string[][]) =>
      rest.mark +
      [header, ...(rest.isReversed ? lines.toReversed() : lines)]
        .map((line) => line.join(rest.separator) + rest.end)
        .join('')
    const scores = rows.map(({ municipality, norm: code, score }) => [municipality, code, score])
    const files: Files = {
      framework: frameworkOf(
        ['code: P, title: P', 'code: Q, title: Q', ...nodes],
        whole === undefined ? '' : `threshold: ${whole}\n`,
        scaleOf(min, min + top),
      ),
      scores: table(['municipality', 'norm', 'score'], scores),
      ...(slow.edges
        ? {
            neighbours: table(
              ['a', 'b', 'weight'],
              slow.edges.map(({ a, b, weight }) => [a, b, weight]),
            ),
          }
        : {}),
      ...(option === undefined ? {} : { threshold: option }),
    }
    return { files, slow }
  })

const isNear = (found: unknown, wanted: unknown) =>
  typeof found === 'number' && typeof wanted === 'number' && Math.abs(found - wanted) < 1e-12

test('any input gives what the definitions give when they are worked out in fractions', () => {
  fc.assert(
    fc.property(anyCase, ({ files, slow }) => {
      const { framework: _, ...found } = figures(files)
      const wanted = slowAnalysis(slow)
      for (const [at, { wilson }] of wanted.norms.entries()) {
        const own: unknown[] = found.norms[at]?.wilson ?? []
        // The interval is the only number with a root in it, and so the only one that is not compared exactly.
        if (wilson)
          expect(
            wilson.every((value, end) => isNear(own[end], value)),
            `${wilson} ${own}`,
          ).toBe(true)
        else expect(found.norms[at]?.wilson).toBeNull()
      }
      const exact = (all: { wilson: unknown }[]) => all.map(({ wilson: _, ...rest }) => rest)
      expect({ ...found, norms: exact(found.norms) }).toEqual({ ...wanted, norms: exact(wanted.norms) })
    }),
    { numRuns: 12 },
  )
})
