import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import type { Role } from '#platform/access'
import { projectRoot } from '#platform/config'
import { testDatabase } from '#platform/testing'
import { allowNames, aRound, type SampleScan } from '../modules/common-threads/sample-round.ts'
import { aMember } from '../modules/organisations/testing.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { by } = callers(database)
const folder = mkdtempSync(join(tmpdir(), 'weerwerk-api-'))
afterAll(() => rmSync(folder, { recursive: true }))

const scans: SampleScan[] = [
  { state: 'signed', given: { P1: 1, P2: 4, Q1: 0, Q2: 3 } },
  { state: 'signed', given: { P1: 0, P2: 3, Q1: 1, Q2: 3 } },
  { state: 'submitted', given: { P1: 2, P2: 'na', Q1: 4, Q2: 3 } },
  { state: 'signed', given: { P1: 3, P2: 2, Q1: 1, Q2: 4 } },
  { state: 'open', given: { P1: 4 } },
]

async function aCalledRound() {
  const round = await aRound(database.db, scans)
  const { districtId, places } = round
  const called = async (role: Role, organisationId: string) =>
    (await by(await aMember(database.db, { organisationId, districtId }, role))).send
  const codes = places.map(({ code }) => code)
  return { ...round, codes, called, analyst: await called('analyst', districtId), path: `/rounds/${round.roundId}` }
}
const read = async (answer: Promise<Response>) => {
  const it = await answer
  expect(it.status).toBe(200)
  return it.json()
}

test('the analysis is the one that the command line makes of the same framework, scores and neighbours', async () => {
  const { places, analyst, path, frameworkId } = await aCalledRound()
  const [first, second, third] = places.map(({ id }) => id)
  for (const [one = '', other = '', weight] of [
    [first, second, 1],
    [second, third, 2.5],
  ] as const)
    await database.db.execute(sql`insert into organisations.neighbours (a, b, weight)
      values (least(${one}::uuid, ${other}::uuid), greatest(${one}::uuid, ${other}::uuid), ${weight})`)
  const yaml = await (await analyst('GET', `/frameworks/${frameworkId}/exports/yaml`)).text()
  const rows = places.flatMap(({ code, state, given }) =>
    ['P1', 'P2', 'Q1', 'Q2'].map((norm) => `${code},${norm},${state === 'open' ? '' : (given[norm] ?? '')}`),
  )
  const code = (at: number) => places[at]?.code ?? ''
  writeFileSync(join(folder, 'framework.yaml'), yaml)
  writeFileSync(join(folder, 'scores.csv'), ['municipality,norm,score', ...rows].join('\n'))
  writeFileSync(join(folder, 'neighbours.csv'), `a,b,weight\n${code(0)},${code(1)},1\n${code(1)},${code(2)},2.5\n`)
  const files = ['--framework', 'framework.yaml', '--scores', 'scores.csv', '--neighbours', 'neighbours.csv']
  const command = join(projectRoot(), 'bin/weerwerk')
  const { stdout } = spawnSync(command, ['analyse', ...files, '--json'], { cwd: folder, encoding: 'utf8' })

  const { named, counts, ...analysis } = await read(analyst('GET', `${path}/analysis`))
  expect(analysis).toEqual(JSON.parse(stdout))
  expect(Object.keys(analysis)).toEqual(['framework', 'municipalities', 'norms', 'themes', 'waterbed'])
  expect([named, counts]).toEqual([true, { signed: 3, submitted: 1, open: 1 }])
  expect(analysis.waterbed.some(({ district }: { district: number | null }) => (district ?? 0) > 0)).toBe(true)
})

test('distributions count municipalities for everyone, and name others only for whom that is allowed', async () => {
  const { places, codes, called, analyst, path } = await aCalledRound()
  const whole = await read(analyst('GET', `${path}/distributions?pageSize=3`))
  expect([whole.count, whole.results.length, whole.next]).toEqual([4, 3, expect.stringContaining('page=2')])
  expect(whole.results[1]).toMatchObject({ norm: 'P2', threshold: 3, notApplicable: 1, missing: 1 })
  expect(whole.results[1].levels.map(({ count }: { count: number }) => count)).toEqual([0, 0, 1, 1, 1])
  const { municipalities } = await read(analyst('GET', `${path}/distributions/P2`))
  expect(municipalities[2]).toMatchObject({ code: codes[2], state: 'submitted', level: null, notApplicable: true })

  const own = places[0]?.id ?? ''
  const coordinator = await called('coordinator', own)
  const shown = async () =>
    (await read(coordinator('GET', `${path}/distributions/P1`))).municipalities.map(
      ({ code }: { code: string }) => code,
    )
  expect(await shown()).toEqual([codes[0]])
  expect(await read(coordinator('GET', `${path}/analysis`))).toMatchObject({ named: false, municipalities: [codes[0]] })
  await allowNames(database.db, own)
  expect(await shown()).toEqual(codes)
  expect((await coordinator('GET', `${path}/distributions/X9`)).status).toBe(404)
})

test('figures go out as CSV and as a spreadsheet, with filters and in either language', async () => {
  const { analyst, path } = await aCalledRound()
  const csv = await analyst('GET', `${path}/figures?form=csv&theme=P`)
  expect(csv.headers.get('content-type')).toContain('text/csv')
  const lines = (await csv.text()).trim().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('Norm;Titel')
  const english = await analyst('GET', `${path}/figures?form=csv&search=vier`, undefined, { 'accept-language': 'en' })
  expect((await english.text()).split('\n')[0]).toContain('Title')
  const sheet = await analyst('GET', `${path}/figures?type=split`)
  expect(sheet.headers.get('content-disposition')).toContain('rode-draden.xlsx')
  expect((await analyst('GET', `${path}/figures?form=pdf&kind=x`)).status).toBe(400)
})

test('an analyst takes a proposal over as a thread, changes it, publishes it, takes it back and removes it', async () => {
  const { places, called, analyst, path } = await aCalledRound()
  const { results } = await read(analyst('GET', `${path}/proposals`))
  const [{ norms, municipalities }] = results
  expect(norms.length).toBeGreaterThan(0)
  const made = await analyst('POST', `${path}/threads`, { title: 'Draad', norms, municipalities })
  expect(made.status).toBe(201)
  const { id, revision } = await made.json()
  const fields = { title: 'Andere draad', description: 'Wat wij zien', norms, municipalities, revision }
  expect(await read(analyst('PUT', `/threads/${id}`, fields))).toMatchObject({ title: 'Andere draad', revision: 2 })
  expect((await analyst('PUT', `/threads/${id}`, fields)).status).toBe(409)
  const wrong = await analyst('PUT', `/threads/${id}`, {
    ...fields,
    norms: ['X'],
    municipalities: ['GM0'],
    revision: 2,
  })
  expect([wrong.status, (await wrong.json()).errors]).toMatchObject([
    400,
    [{ path: 'norms' }, { path: 'municipalities' }],
  ])

  const coordinator = await called('coordinator', places[0]?.id ?? '')
  expect((await coordinator('GET', `/threads/${id}`)).status).toBe(404)
  expect((await analyst('POST', `/threads/${id}/publications`)).status).toBe(201)
  expect((await analyst('POST', `/threads/${id}/publications`)).status).toBe(409)
  expect(await read(coordinator('GET', `/threads/${id}`))).toMatchObject({ municipalities: [], state: 'published' })
  expect((await analyst('DELETE', `/threads/${id}`)).status).toBe(409)
  expect((await analyst('DELETE', `/threads/${id}/publications`)).status).toBe(204)
  expect((await analyst('DELETE', `/threads/${id}`)).status).toBe(204)
  expect((await analyst('GET', `/threads/${id}`)).status).toBe(404)
  expect((await coordinator('GET', `${path}/proposals`)).status).toBe(403)
})
