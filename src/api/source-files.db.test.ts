import { expect, test } from 'vitest'
import { personOf } from '#platform/access'
import { testDatabase } from '#platform/testing'
import { aSourceDistrict } from '../modules/systems/changing/testing.ts'
import { anAmeff } from '../modules/systems/exchange/testing.ts'
import { told } from './called-scan.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { by } = callers(database)
const csv = { 'content-type': 'text/csv' }
const xml = { 'content-type': 'application/xml' }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const why = encodeURIComponent('een proef (fictief)')

async function aManager() {
  const it = await aSourceDistrict(database.db)
  const called = async (ctx: typeof it.manager) => (await by({ ...personOf(ctx), kind: 'person' })).send
  return { manager: await called(it.manager), analyst: await called(it.analyst), employee: await called(it.employee) }
}

test('a file is looked at, its columns are told, it becomes a proposal for someone else, and it is taken back', async () => {
  const { manager, analyst } = await aManager()
  const file = bytesOf('Code;Loket (nieuw)\r\nbag;het nieuwe loket (fictief)\r\n')
  const first = await told(manager('POST', '/source-files/previews', file, csv))
  expect(first.body).toMatchObject({ sources: [], unknownColumns: [{ cell: 'B1', heading: 'Loket (nieuw)' }] })
  expect(first.body.unknownColumns[0].fields).toContain('contact')
  const map = `map=${encodeURIComponent('sources:Loket (nieuw)=contact')}`
  const { status, body } = await told(manager('POST', `/source-files/previews?${map}`, file, csv))
  expect(status).toBe(200)
  expect(body.sources).toMatchObject([{ code: 'bag', effect: 'changed', becomes: 'proposed', fields: ['contact'] }])
  const asked = `${map}&seen=${body.seen}&reason=${why}`
  const made = await told(manager('POST', `/source-files/applications?${asked}`, file, csv))
  expect(made).toMatchObject({ status: 201, body: { form: 'table', proposed: 1, drafts: 0, open: 1 } })
  expect(await told(analyst('GET', '/sources/bag/versions/2'))).toMatchObject({
    status: 200,
    body: { state: 'proposed' },
  })
  expect((await told(manager('GET', '/source-imports'))).body).toMatchObject({
    ...{ count: 1, next: null, results: [{ id: made.body.id, open: 1 }] },
  })
  expect((await told(analyst('GET', '/source-imports'))).body.results).toEqual([])
  const back = `/source-imports/${made.body.id}/withdrawals`
  expect((await analyst('POST', back)).status).toBe(404)
  expect(await told(manager('POST', back))).toEqual({ status: 200, body: { takenBack: 1 } })
  expect((await analyst('GET', '/sources/bag/versions/2')).status).toBe(404)
})

test('faults come all at once with their cells, also when the file is carried out', async () => {
  const { manager } = await aManager()
  const file = bytesOf('Code;Toegang;Geldig vanaf\r\nbag;halfopen;morgen\r\n')
  const { body } = await told(manager('POST', '/source-files/previews', file, csv))
  expect(body.faults.map(({ cell, heading }: { cell: string; heading: string }) => [cell, heading])).toEqual([
    ['B2', 'Toegang'],
    ['C2', 'Geldig vanaf'],
  ])
  const applied = await told(manager('POST', `/source-files/applications?seen=x&reason=${why}`, file, csv))
  expect(applied.status).toBe(400)
  expect(applied.body.errors.map(({ path }: { path: string }) => path)).toEqual(['B2', 'C2'])
  const wrong = await told(manager('POST', '/source-files/previews?map=contact', file, csv))
  expect(wrong.status).toBe(400)
})

test('of an AMEFF export only what is taken becomes a draft, and who only reads is refused', async () => {
  const { manager, employee } = await aManager()
  const file = bytesOf(anAmeff())
  const { body } = await told(manager('POST', '/source-files/previews', file, xml))
  expect(body).toMatchObject({ form: 'ameff', sources: [{ becomes: 'draft' }, { becomes: 'draft' }] })
  const path = `/source-files/applications?seen=${body.seen}&reason=${why}`
  expect((await told(manager('POST', path, file, xml))).body.code).toBe('systems.import_none_taken')
  const made = await told(manager('POST', `${path}&take=zaaksysteem-fictief`, file, xml))
  expect(made).toMatchObject({ status: 201, body: { proposed: 0, drafts: 1 } })
  expect((await employee('POST', '/source-files/previews', file, xml)).status).toBe(403)
})
