import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Role } from '#platform/access'
import { projectRoot } from '#platform/config'
import { testDatabase } from '#platform/testing'
import { aComparison, allNorms, type SampleInspection } from '../modules/common-threads/comparison/sample-comparison.ts'
import { aMember } from '../modules/organisations/testing.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { by } = callers(database)
const folder = mkdtempSync(join(tmpdir(), 'weerwerk-api-'))
afterAll(() => rmSync(folder, { recursive: true }))

const wanted: SampleInspection[] = Array.from({ length: 6 }, (_, at) => ({
  state: at < 5 ? ('acknowledged' as const) : ('hearing' as const),
  given: {
    ...allNorms((at + 1) % 5, 2, 3),
    P2: { self: at === 0 ? 'na' : 3, levelThen: at % 4, levelNow: 4 },
  },
}))

async function aCalledComparison() {
  const sample = await aComparison(database.db, wanted)
  const called = async (role: Role, organisationId: string) =>
    (await by(await aMember(database.db, { organisationId, districtId: sample.districtId }, role))).send
  return { ...sample, called, analyst: await called('analyst', sample.districtId), path: `/rounds/${sample.judgedId}` }
}
const read = async (answer: Promise<Response>) => {
  const it = await answer
  expect(it.status).toBe(200)
  return it.json()
}

test('the comparison holds what the command line makes of the same framework and levels', async () => {
  const { analyst, path, frameworkId, places } = await aCalledComparison()
  const yaml = await (await analyst('GET', `/frameworks/${frameworkId}/exports/yaml`)).text()
  const table = (moment: 'self' | 'levelThen') =>
    [
      'municipality,norm,score',
      ...places.flatMap(({ code }, at) =>
        Object.entries(wanted[at]?.given ?? {}).map(([norm, given]) => `${code},${norm},${given[moment] ?? ''}`),
      ),
    ].join('\n')
  writeFileSync(join(folder, 'K.yaml'), yaml)
  writeFileSync(join(folder, 'S.csv'), table('self'))
  writeFileSync(join(folder, 'A.csv'), table('levelThen'))
  const args = ['analyse', '--framework', 'K.yaml', '--scores', 'S.csv', '--assessed', 'A.csv', '--json']
  const { stdout } = spawnSync(join(projectRoot(), 'bin/weerwerk'), args, { cwd: folder, encoding: 'utf8' })
  const printed = JSON.parse(stdout).comparison
  const { comparison, named, inspections, own } = await read(analyst('GET', `${path}/comparison`))
  expect([named, inspections, own]).toEqual([true, { signed: 5, submitted: 1, open: 0 }, null])
  expect(comparison).toMatchObject({ ...printed, municipalities: expect.anything(), norms: expect.anything() })
  const brief = ({ n, bias, ...rest }: { n: number; bias: number; code?: string; norm?: string }) => ({
    key: rest.code ?? rest.norm,
    n,
    bias,
  })
  const byKey = (all: Parameters<typeof brief>[0][]) =>
    all.map(brief).sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
  expect(byKey(comparison.municipalities)).toEqual(byKey(printed.municipalities))
  expect(byKey(comparison.norms)).toEqual(byKey(printed.norms))
  expect(comparison.bootstrap).toMatchObject({ runs: 2000, seed: 20240701 })
  expect(comparison.reliability.levelThen).toMatchObject({ n: 0, agreement: null, bootstrap: null })
})

test('a municipality gets figures and its own cells, never those of another', async () => {
  const { called, places, path, analyst } = await aCalledComparison()
  const coordinator = await called('coordinator', places[0]?.id ?? '')
  const { comparison, named, own } = await read(coordinator('GET', `${path}/comparison`))
  expect([named, own.code, comparison.municipalities.map(({ code }: { code: string }) => code)]).toEqual([
    false,
    places[0]?.code,
    [places[0]?.code],
  ])
  const cells = await read(coordinator('GET', `${path}/compared-cells`))
  expect(cells.count).toBe(4)
  expect(cells.results[0]).toEqual({ municipality: places[0]?.code, norm: 'P1', self: 1, levelThen: 2, levelNow: 3 })
  const other = await read(coordinator('GET', `${path}/compared-cells?municipality=${places[1]?.code}`))
  expect(other.results).toEqual([])
  expect((await read(analyst('GET', `${path}/compared-cells?municipality=${places[1]?.code}`))).count).toBe(4)
})

test('the norms go out as CSV and as a spreadsheet, filtered, sorted and in either language', async () => {
  const { analyst, path } = await aCalledComparison()
  const csv = await analyst('GET', `${path}/comparison-figures?form=csv&sort=bias&descending=true`)
  const [header, ...rows] = (await csv.text()).trim().split('\n')
  expect(header).toContain('Norm;Titel;Thema;Oordelen')
  expect(rows[0]).toMatch(/^P2;/)
  const english = await analyst('GET', `${path}/comparison-figures?form=csv&theme=Q`, undefined, {
    'accept-language': 'en',
  })
  expect((await english.text()).trim().split('\n')).toHaveLength(3)
  const sheet = await analyst('GET', `${path}/comparison-figures`)
  expect(sheet.headers.get('content-disposition')).toContain('vergelijking.xlsx')
  expect((await analyst('GET', `${path}/comparison-figures?reading=x`)).status).toBe(400)
})

test('the trend tells both moments, with a municipality beside the district for who may name one', async () => {
  const { analyst, called, places, districtId } = await aCalledComparison()
  const { rounds, district, beside } = await read(analyst('GET', `/trend?municipality=${places[2]?.code}`))
  expect(rounds.map(({ kind }: { kind: string }) => kind)).toEqual(['self-scan', 'independent'])
  expect([district.whole.points.length, beside.code]).toEqual([2, places[2]?.code])
  const board = await called('board-member', districtId)
  expect(await read(board('GET', `/trend?municipality=${places[2]?.code}`))).toMatchObject({
    named: false,
    beside: null,
  })
  const csv = await board('GET', '/trend/figures?form=csv&theme=P')
  expect((await csv.text()).trim().split('\n')).toHaveLength(4)
  const planner = await called('oto-planner', districtId)
  expect((await planner('GET', '/trend')).status).toBe(403)
})
