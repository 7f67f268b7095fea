import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { slowAgreement } from '../modules/common-threads/comparison/slow-comparison.ts'

const command = resolve(import.meta.dirname, '../../bin/weerwerk')
const folder = mkdtempSync(join(tmpdir(), 'weerwerk-compare-'))
afterAll(() => rmSync(folder, { recursive: true }))

const frameworkOf = (norms: number, { min, max } = { min: 0, max: 4 }) => {
  const levels = Array.from({ length: max - min + 1 }, (_, step) => `{ level: ${min + step}, name: L }`)
  const nodes = Array.from({ length: norms }, (_, at) => `  - { code: N${at + 1}, assessable: true, text: Doe }\n`)
  return `format: weerwerk/1\ncode: K\nversion: "1"\ntitle: Kader\nscale: [${levels.join(', ')}]\nnodes:\n${nodes.join('')}`
}
const csv = (...rows: string[]) => ['municipality,norm,score', ...rows].join('\n')

type Files = { framework?: string; scores: string; assessed: string; json?: boolean }

function analyse({ framework = frameworkOf(3), scores, assessed, json = true }: Files) {
  writeFileSync(join(folder, 'K.yaml'), framework)
  writeFileSync(join(folder, 'S.csv'), scores)
  writeFileSync(join(folder, 'A.csv'), assessed)
  const args = ['analyse', '--framework', 'K.yaml', '--scores', 'S.csv', '--assessed', 'A.csv']
  return spawnSync(command, json ? [...args, '--json'] : args, { cwd: folder, encoding: 'utf8' })
}

function comparison(files: Files) {
  const { status, stdout, stderr } = analyse(files)
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout).comparison
}

test('only cells to which both gave a level are compared, and everything else is zero or not defined', () => {
  const found = comparison({
    scores: csv('A,N1,3', 'A,N2,na', 'B,N1,2', 'B,N2,', 'C,N1,1'),
    assessed: csv('A,N1,1', 'A,N2,2', 'B,N1,2', 'B,N2,1', 'D,N1,4', 'C,N1,na'),
  })
  expect(found).toEqual({
    n: 2,
    over: 1,
    equal: 1,
    under: 0,
    exact: 0.5,
    withinOne: 0.5,
    bias: 1,
    municipalities: [
      { code: 'A', n: 1, bias: 2 },
      { code: 'B', n: 1, bias: 0 },
      { code: 'C', n: 0, bias: null },
      { code: 'D', n: 0, bias: null },
    ],
    norms: [
      { norm: 'N1', n: 2, bias: 1 },
      { norm: 'N2', n: 0, bias: null },
      { norm: 'N3', n: 0, bias: null },
    ],
    // 1 - 2 * 4 / (2 * 18 - 2 * 5 * 3), and 1 - (4 / 32) / (1 - 18.75 / 20 * 0.625).
    kappaQuadratic: -1 / 3,
    gwetAc2Quadratic: expect.closeTo(1 - 0.125 / (1 - 0.9375 * 0.625), 12),
  })
})

test('without a cell in common all that is a share or a coefficient is null', () => {
  const found = comparison({ scores: csv('A,N1,3'), assessed: csv('A,N2,3', 'B,N1,na') })
  expect(found).toMatchObject({ n: 0, over: 0, equal: 0, under: 0, exact: null, withinOne: null, bias: null })
  expect([found.kappaQuadratic, found.gwetAc2Quadratic]).toEqual([null, null])
})

test('one level for all: kappa is not defined and AC2 is 1; a file beside itself agrees completely', () => {
  const scores = csv('A,N1,3', 'B,N1,3', 'A,N2,3')
  expect(comparison({ scores, assessed: scores })).toMatchObject({
    kappaQuadratic: null,
    gwetAc2Quadratic: 1,
    exact: 1,
  })
  const other = csv('A,N1,3', 'B,N1,1', 'A,N2,0')
  expect(comparison({ scores: other, assessed: other })).toMatchObject({ kappaQuadratic: 1, gwetAc2Quadratic: 1 })
})

test('without the option there is no comparison', () => {
  writeFileSync(join(folder, 'K.yaml'), frameworkOf(1))
  writeFileSync(join(folder, 'S.csv'), csv('A,N1,3'))
  const args = ['analyse', '--framework', 'K.yaml', '--scores', 'S.csv', '--json']
  const { stdout } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  expect(Object.keys(JSON.parse(stdout))).toEqual(['framework', 'municipalities', 'norms', 'themes', 'waterbed'])
})

test('the file with assessed levels has the faults of the scores, under its own name', () => {
  const { status, stdout, stderr } = analyse({
    scores: csv('A,N1,9'),
    assessed: csv('A,N1,5', 'A,X,1', 'B,N2,1.5', 'B,N3,1', 'B,N3,1', ',N1,1'),
  })
  expect([status, stdout]).toEqual([2, ''])
  const { faults } = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '')
  expect(faults.map(({ file, line }: { file: string; line: number }) => `${file} ${line}`)).toEqual([
    'S.csv 2',
    'A.csv 2',
    'A.csv 3',
    'A.csv 4',
    'A.csv 6',
    'A.csv 7',
  ])
  const empty = analyse({ scores: csv('A,N1,1'), assessed: 'municipality,norm,score\n', json: false })
  expect([empty.status, empty.stderr]).toEqual([2, 'A.csv:\nline 1: the file holds no rows\n'])
  expect(analyse({ scores: csv('A,N1,1'), assessed: 'gemeente;norm\n' }).status).toBe(2)
})

test('semicolons, a byte order mark and Windows line ends are read as in the scores', () => {
  const scores = csv('A,N1,1', 'A,N2,2')
  const plain = comparison({ scores, assessed: csv('A,N1,2', 'A,N2,2') })
  const assessed = '\uFEFFscore;municipality;norm\r\n2;A;N2\r\n2;A;N1\r\n'
  expect(comparison({ scores, assessed })).toEqual(plain)
})

test('for people: counts, what can not be told from chance, and what is too little to tell', () => {
  const many = (level: number, places: string) => [...places].map((place) => `${place},N1,${level}`)
  const { status, stdout } = analyse({
    scores: csv(...many(3, 'ABCDEF'), 'A,N2,1'),
    assessed: csv(...many(2, 'ABCDEF'), 'A,N2,1'),
    json: false,
  })
  expect(status).toBe(0)
  expect(stdout).toContain('7 norms of municipalities with both levels')
  expect(stdout).toMatch(/N1 +6 +1\.00 +1\.00 to 1\.00 +self is higher/)
  expect(stdout).toMatch(/N2 +1 +0\.00 +- +too few to tell/)
  expect(stdout).toMatch(/N3 +0 +- +- +-/)
})

const anyFiles = fc.record({
  min: fc.integer({ min: -1, max: 1 }),
  top: fc.integer({ min: 1, max: 5 }),
  self: fc.array(fc.integer({ min: -2, max: 5 }), { minLength: 20, maxLength: 20 }),
  assessed: fc.array(fc.integer({ min: -2, max: 5 }), { minLength: 20, maxLength: 20 }),
})

test('any two files give what the definitions give when they are worked out in fractions', () => {
  fc.assert(
    fc.property(anyFiles, ({ min, top, self, assessed }) => {
      const level = (draw: number) => (draw < 0 ? null : min + (draw % (top + 1)))
      const rows = (draws: readonly number[]) =>
        csv(
          ...draws.map(
            (draw, at) => `M${at % 4},N${1 + Math.floor(at / 4)},${level(draw) ?? (draw === -1 ? 'na' : '')}`,
          ),
        )
      const scale = { min, max: min + top }
      const files = { framework: frameworkOf(5, scale), scores: rows(self), assessed: rows(assessed) }
      const cells = self.flatMap((draw, at) => {
        const [said, found] = [level(draw), level(assessed[at] ?? -2)]
        return said === null || found === null ? [] : [{ at, self: said, assessed: found }]
      })
      const { municipalities, norms, ...all } = comparison(files)
      expect(all).toEqual(slowAgreement(cells, scale))
      const part = (is: (at: number) => boolean) =>
        slowAgreement(
          cells.filter(({ at }) => is(at)),
          scale,
        )
      for (const [place, one] of municipalities.entries()) {
        const { n, bias } = part((at) => at % 4 === place)
        expect(one).toEqual({ code: `M${place}`, n, bias })
      }
      for (const [place, one] of norms.entries()) {
        const { n, bias } = part((at) => Math.floor(at / 4) === place)
        expect(one).toEqual({ norm: `N${place + 1}`, n, bias })
      }
    }),
    { numRuns: 12 },
  )
})
