import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { testDatabase } from '#platform/testing'
import { aScan } from '../modules/assessments/testing.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { by } = callers(database)

async function people() {
  const scan = await aScan(database.db)
  const of = async (role: 'analyst' | 'project-leader') =>
    (await by(await aMember(database.db, scan.districtId, role))).send
  const at = { organisationId: scan.organisationId, districtId: scan.districtId }
  const coordinator = (await by(await aMember(database.db, at, 'coordinator'))).send
  return { scan, analyst: await of('analyst'), leader: await of('project-leader'), coordinator }
}
const fields = ({ organisationId, frameworkId }: { organisationId: string; frameworkId: string }) => ({
  organisationId,
  frameworkId,
  norms: ['A'],
  severity: 'high',
  source: 'interview',
  text: 'De sleutels liggen in een open kast.',
  foundOn: '2024-01-10',
  recommendations: ['Sluit de kast.'],
})

test('a finding is entered, found, changed once per revision, shared and removed', async () => {
  const { scan, analyst, coordinator } = await people()
  const entered = await coordinator('POST', '/findings', fields(scan))
  expect(entered.status).toBe(201)
  const { id, revision, shared, recommendations } = await entered.json()
  expect([revision, shared, recommendations.length]).toEqual([1, false, 1])
  expect((await analyst('GET', `/findings/${id}`)).status).toBe(404)
  expect((await coordinator('POST', `/findings/${id}/shares`)).status).toBe(201)
  expect(await (await analyst('GET', '/findings?search=sleutels')).json()).toMatchObject({
    count: 1,
    results: [{ id }],
  })
  const change = { ...fields(scan), text: 'Anders', revision: 1 }
  expect((await analyst('PUT', `/findings/${id}`, change)).status).toBe(403)
  expect((await coordinator('PUT', `/findings/${id}`, change)).status).toBe(200)
  expect((await coordinator('PUT', `/findings/${id}`, change)).status).toBe(409)
  expect((await analyst('GET', '/findings/files?form=csv')).headers.get('content-type')).toContain('text/csv')
  expect((await coordinator('DELETE', `/findings/${id}`)).status).toBe(204)
})

test('a file is looked at, with every fault at its cell, and then carried out', async () => {
  const { scan, analyst } = await people()
  const csv = (municipality: string, severity: string) =>
    `Gemeente;Normen;Ernst;Bron;Bevinding;Datum\n${municipality};A;${severity};document;Kast open;10-1-2024`
  const put = (text: string) =>
    analyst('PUT', `/findings-file?frameworkId=${scan.frameworkId}`, new TextEncoder().encode(text), {
      'content-type': 'text/csv',
    })
  const wrong = await put(csv('Nergens', 'erg'))
  expect(wrong.status).toBe(400)
  expect((await wrong.json()).errors.map(({ path }: { path: string }) => path)).toEqual(['A2', 'C2'])
  const { name } = await (await analyst('GET', `/organisations/${scan.organisationId}`)).json()
  const { hash, added } = await (await put(csv(name, 'hoog'))).json()
  expect(added).toMatchObject([{ line: 2, severity: 'high' }])
  const applied = await analyst('POST', '/findings-file/applications', { hash })
  expect([applied.status, await applied.json()]).toEqual([201, { added: 1, known: 0 }])
})

test('codes are given, and what two people gave apart is told to neither before both are done', async () => {
  const { scan, analyst, leader } = await people()
  const { id: code } = await (await analyst('POST', '/codes', { title: 'Sleutels', seedWords: ['sleutel'] })).json()
  /** Enters findings until one is, or is not, for two people: its id decides that. */
  const itemFor = async (doubled: boolean) => {
    for (;;) {
      const { id } = await (await analyst('POST', '/findings', { ...fields(scan), recommendations: [] })).json()
      const item = await (await analyst('GET', `/coded-items/${id}`)).json()
      if (item.doubled === doubled) return item
    }
  }
  const [single, double] = [await itemFor(false), await itemFor(true)]
  expect(single).toMatchObject({ state: 'waiting', suggestion: { code } })
  const given = await analyst('PUT', `/coded-items/${single.id}/codes`, { codes: [code] })
  expect(await given.json()).toMatchObject({
    state: 'coded',
    codes: [code],
    given: [{ suggested: [code], mine: true }],
  })
  expect(await (await analyst('GET', '/codes')).json()).toMatchObject({ results: [{ municipalities: 1, items: 1 }] })
  await analyst('PUT', `/coded-items/${double.id}/codes`, { codes: [code] })
  expect(await (await leader('GET', `/coded-items/${double.id}`)).json()).toMatchObject({
    given: [],
    codes: [],
    suggestion: null,
  })
  await leader('PUT', `/coded-items/${double.id}/codes`, { codes: [] })
  expect(await (await leader('GET', '/codes/agreement')).json()).toMatchObject({ pairs: 1 })
  const agreed = await leader('PUT', `/coded-items/${double.id}/agreed-codes`, { codes: [code] })
  expect(await agreed.json()).toMatchObject({ state: 'coded', codes: [code] })
})

test('robustness of a round tells its seed and counts, without names', async () => {
  const { scan, analyst } = await people()
  const told = await (await analyst('GET', `/rounds/${scan.round.id}/robustness`)).json()
  expect(told).toMatchObject({ seed: 20240115, threads: [] })
  expect(told.norms).toHaveLength(3)
})
