import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { aMember, anOrganisation } from '../modules/organisations/testing.ts'
import { callers, type Send } from './testing.ts'

const database = await testDatabase()
const { as, by } = callers(database)
const read = async (answer: Promise<Response>, status = 200) => {
  const it = await answer
  expect(it.status).toBe(status)
  return it.json()
}
let code = 1000
const aMunicipality = async (send: Send, fields: object = {}) => {
  code += 1
  return read(
    send('POST', '/organisations', { kind: 'municipality', code: `GM${code}`, name: `Gemeente ${code}`, ...fields }),
    201,
  )
}

test('the district adds a municipality, changes its facts, ends it for a successor and takes that back', async () => {
  const { send, district } = await as('administrator', 'district')
  const made = await aMunicipality(send, { inhabitants: 1000, tileColumn: 1, tileRow: 2 })
  expect(made).toMatchObject({ kind: 'municipality', inhabitants: 1000, tile: { column: 1, row: 2 } })
  const path = `/organisations/${made.id}`
  const changed = await read(send('PUT', path, { name: 'Nieuwstad', staffEstimate: 12 }))
  expect(changed).toMatchObject({ name: 'Nieuwstad', staffEstimate: 12, inhabitants: null, tile: null })
  const successorId = district.municipalities[0]?.id ?? ''
  expect(await read(send('PUT', `${path}/ending`, { validTo: '2099-01-01', successorId }))).toMatchObject({
    validTo: '2099-01-01',
    successorId,
  })
  expect(await read(send('GET', `/organisations/${successorId}`))).toMatchObject({
    predecessors: [{ id: made.id, name: 'Nieuwstad', validTo: '2099-01-01' }],
  })
  expect((await send('DELETE', `${path}/ending`)).status).toBe(204)
  expect(await read(send('GET', path))).toMatchObject({ validTo: null, successorId: null })
})

test('what does not fit an organisation is told whole', async () => {
  const { send } = await as('administrator', 'district')
  const wrong = { kind: 'municipality', code: 'X', name: '', tileColumn: 3, validFrom: '0000-01-01' }
  const refused = await read(send('POST', '/organisations', wrong), 400)
  expect(refused.errors.map(({ path }: { path: string }) => path)).toEqual(
    expect.arrayContaining(['name', 'validFrom']),
  )
  const coordinator = await as('coordinator', 'municipality')
  const fields = { kind: 'riec', code: `R-${crypto.randomUUID().slice(0, 8)}`, name: 'RIEC' }
  expect((await coordinator.send('POST', '/organisations', fields)).status).toBe(403)
})

test('neighbours, the municipalities that a service works for, names and look are set as a whole', async () => {
  const { send, district } = await as('administrator', 'district')
  const [one, other] = district.municipalities.map(({ id }) => id)
  const path = `/organisations/${one}`
  const around = { neighbours: [{ id: other, weight: 2.5 }] }
  expect((await read(send('PUT', `${path}/neighbours`, around))).neighbours).toMatchObject([{ id: other, weight: 2.5 }])
  const itself = await read(send('PUT', `${path}/neighbours`, { neighbours: [{ id: one }] }), 400)
  expect(itself.errors).toEqual([{ path: 'neighbours', code: 'organisations.neighbour_twice' }])
  const service = await anOrganisation(database.db, { kind: 'service', districtId: district.districtId })
  const serves = await read(
    send('PUT', `/organisations/${service}/served-municipalities`, { municipalities: [one, other] }),
  )
  expect(serves.serves).toHaveLength(2)
  expect((await send('PUT', `${path}/served-municipalities`, { municipalities: [] })).status).toBe(409)
  expect(await read(send('PUT', `${path}/name-permission`, { isAllowed: true }))).toMatchObject({ maySeeNames: true })

  const { results } = await read(send('GET', '/themes'))
  const [theme] = results.filter(({ isReadable }: { isReadable: boolean }) => isReadable)
  expect(await read(send('PUT', `${path}/theme`, { theme: theme.code }))).toMatchObject({ theme: theme.code })
  expect(await read(send('PUT', `${path}/theme`, { theme: null }))).toMatchObject({ theme: null })
  expect((await read(send('PUT', `${path}/theme`, { theme: 'unknown' }), 400)).errors[0].code).toBe(
    'organisations.theme_unknown',
  )
})

test('the list is searched, filtered and sorted', async () => {
  const { send } = await as('administrator', 'district')
  const word = `Zoek${code}`
  await aMunicipality(send, { name: `${word} een`, inhabitants: 5 })
  await aMunicipality(send, { name: `${word} twee`, inhabitants: 9 })
  await aMunicipality(send, { name: `${word} later`, validFrom: '2099-01-01' })
  const names = async (query: string) =>
    (await read(send('GET', `/organisations?search=${word}&${query}`))).results.map(
      ({ name }: { name: string }) => name,
    )
  expect(await names('sort=inhabitants&descending=true')).toEqual([`${word} twee`, `${word} een`])
  expect(await names('which=all&kind=municipality')).toHaveLength(3)
  expect(await names('kind=riec')).toEqual([])
  expect((await send('GET', '/organisations?descending=ja')).status).toBe(400)
})

test('contacts of a municipality are for itself and its district', async () => {
  const { send, district } = await as('administrator', 'district')
  const [municipality] = district.municipalities
  const at = { organisationId: municipality?.id ?? '', districtId: district.districtId }
  await aMember(database.db, at, ['coordinator', 'employee'])
  const contacts = await read(send('GET', `/organisations/${municipality?.id}/contacts`))
  expect(contacts).toMatchObject({ count: 1, results: [{ role: 'coordinator', mail: expect.stringContaining('@') }] })
  const employee = await by(await aMember(database.db, at, 'employee'))
  expect((await employee.send('GET', `/organisations/${municipality?.id}/contacts`)).status).toBe(403)
})
