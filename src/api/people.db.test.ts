import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { callers, type Send } from './testing.ts'

const { as } = callers(await testDatabase())
const read = async (answer: Promise<Response>, status = 200) => {
  const it = await answer
  expect(it.status).toBe(status)
  return it.json()
}
const searched = async (send: Send, search: string) =>
  (await read(send('POST', '/memberships/searches', { search }))).results

test('someone is invited, found, gets another role, is invited again and leaves', async () => {
  const { send } = await as('administrator', 'municipality')
  const mail = `${crypto.randomUUID()}@example.org`
  const invited = await read(send('POST', '/memberships', { name: 'Nieuw Persoon', mail, role: 'contributor' }), 201)
  expect(Object.keys(invited)).toEqual(['personId', 'organisationName'])
  const [first] = await searched(send, mail)
  expect(first).toMatchObject({ personId: invited.personId, name: 'Nieuw Persoon', role: 'contributor', endsOn: null })
  expect((await send('PUT', `/memberships/${first.id}/role`, { role: 'mayor' })).status).toBe(204)
  const roles = async () =>
    (await read(send('GET', `/people/${invited.personId}`))).roles.map(({ role }: { role: string }) => role)
  expect(await roles()).toEqual(['mayor', 'contributor'])
  const [now] = await searched(send, mail)
  expect(await read(send('POST', `/memberships/${now.id}/invitations`), 201)).toMatchObject({
    personId: invited.personId,
  })
  const ended = await read(send('PUT', `/memberships/${now.id}/ending`, {}))
  expect(ended).toEqual({ personId: invited.personId, lastDay: expect.any(String) })
  expect((await send('PUT', `/memberships/${now.id}/ending`, {})).status).toBe(409)
  expect(await searched(send, mail)).toEqual([])
  expect(await read(send('GET', '/memberships?which=ended&role=mayor'))).toMatchObject({ count: 1 })
})

test('the list of roles is filtered, sorted and paged, and a search is no part of an address', async () => {
  const { send } = await as('administrator', 'municipality')
  for (const name of ['Bea', 'Cor', 'Ali'])
    await send('POST', '/memberships', { name, mail: `${crypto.randomUUID()}@example.org`, role: 'employee' })
  const page = await read(send('GET', '/memberships?role=employee&descending=true&pageSize=2'))
  expect(page.results.map(({ name }: { name: string }) => name)).toEqual(['Cor', 'Bea'])
  expect([page.count, page.previous]).toEqual([3, null])
  expect((await read(send('GET', page.next))).results[0].name).toBe('Ali')
  expect((await read(send('GET', '/memberships?search=Bea'))).count).toBe(4)
  expect((await searched(send, 'bea')).length).toBe(1)
  expect((await send('GET', '/memberships?pageSize=101&role=boss')).status).toBe(400)
})

test('who may not give a role, the last administrator, and a day that does not fit are refused', async () => {
  const { send } = await as('administrator', 'municipality')
  const [own] = (await read(send('GET', '/memberships'))).results
  expect(await read(send('PUT', `/memberships/${own.id}/ending`, {}), 409)).toMatchObject({
    code: 'organisations.last_administrator',
  })
  const wrong = { name: '', mail: 'geen adres', role: 'baas', startsOn: '31-12-2024' }
  const { errors } = await read(send('POST', '/memberships', wrong), 400)
  expect(errors.map(({ path }: { path: string }) => path)).toEqual(['name', 'mail', 'role', 'startsOn'])
  const coordinator = await as('coordinator', 'municipality')
  const mayor = { name: 'X', mail: 'x@example.org', role: 'mayor' }
  expect((await coordinator.send('POST', '/memberships', mayor)).status).toBe(403)
  expect((await coordinator.send('PUT', `/memberships/${own.id}/ending`, {})).status).toBe(404)
  expect((await coordinator.send('GET', `/people/${own.personId}`)).status).toBe(404)
  const stranger = await as('employee', 'municipality')
  expect((await stranger.send('GET', '/memberships')).status).toBe(403)
})

test('the yearly review shows every right and takes a decision on each', async () => {
  const { send } = await as('administrator', 'municipality')
  const mail = `${crypto.randomUUID()}@example.org`
  await send('POST', '/memberships', { name: 'Piet', mail, role: 'controller' })
  const year = new Date().getUTCFullYear()
  const review = () => read(send('GET', `/reviews/${year}`))
  const before = await review()
  expect(before.progress).toMatchObject({ total: 2, open: 2, overdue: 1 })
  const [own, other] = before.rights.toSorted((a: { role: string }) => (a.role === 'administrator' ? -1 : 1))
  expect(await read(send('POST', `/memberships/${own.membershipId}/reviews`, { outcome: 'keep' }), 201)).toEqual({
    membershipId: own.membershipId,
    outcome: 'keep',
  })
  expect((await send('POST', `/memberships/${other.membershipId}/reviews`, { outcome: 'end' })).status).toBe(201)
  expect((await send('POST', `/memberships/${other.membershipId}/reviews`, { outcome: 'keep' })).status).toBe(409)
  expect((await review()).progress).toMatchObject({ total: 2, kept: 1, ended: 1, open: 0, overdue: 0 })
  expect((await send('GET', '/reviews/1999')).status).toBe(400)
})

const header = 'personeelsnummer;naam;e-mail;afdelingscode;afdeling;functie;soort;begindatum'

test('a staff file is looked at, applied, and shows as employments and units', async () => {
  const { send } = await as('administrator', 'municipality')
  const mail = `${crypto.randomUUID()}@example.org`
  const bytes = new TextEncoder().encode(`${header}\n1;Jan Jansen;${mail};A1;Advies;adviseur;eigen;2020-01-01\n`)
  expect((await send('GET', '/staff-file')).status).toBe(404)
  const seen = await read(send('PUT', '/staff-file', bytes, { 'content-type': 'text/csv' }))
  expect(seen).toMatchObject({ faults: [], plan: { added: [{ number: '1', name: 'Jan Jansen' }], unchanged: 0 } })
  expect(await read(send('GET', '/staff-file'))).toMatchObject({ hash: seen.hash })
  expect((await send('POST', '/staff-file/applications', { hash: 'f'.repeat(64) })).status).toBe(409)
  expect(await read(send('POST', '/staff-file/applications', { hash: seen.hash }), 201)).toEqual({
    added: 1,
    changed: 0,
    ended: 0,
    unchanged: 0,
  })
  const { results } = await read(send('GET', '/employments?unit=A1'))
  expect(results).toMatchObject([{ number: '1', mail, unit: 'Advies', function: 'adviseur', kind: 'own' }])
  expect((await read(send('POST', '/employments/searches', { search: 'jansen' }))).count).toBe(1)
  expect((await read(send('POST', '/employments/searches', { search: 'niemand' }))).count).toBe(0)
  expect((await read(send('GET', '/units'))).results).toMatchObject([{ code: 'A1', depth: 0, staff: 1, staffBelow: 1 }])
  expect(await read(send('GET', `/people/${results[0].personId}`))).toMatchObject({ employments: [{ unit: 'Advies' }] })
  const exported = await send('GET', '/employments/files?form=csv')
  const again = await read(
    send('PUT', '/staff-file', new Uint8Array(await exported.arrayBuffer()), { 'content-type': 'text/csv' }),
  )
  expect(again.plan).toMatchObject({ added: [], changed: [], missing: [], unchanged: 1 })
  expect((await send('DELETE', '/staff-file')).status).toBe(204)
  expect((await send('GET', '/staff-file')).status).toBe(404)
})

test('every fault of a staff file is told by its cell, and nothing waits', async () => {
  const { send } = await as('integrity-officer', 'municipality')
  const bytes = new TextEncoder().encode(`${header}\n1;Jan;geen adres;A1;Advies;adviseur;eigen;31-31-2020\n`)
  const { errors } = await read(send('PUT', '/staff-file', bytes, { 'content-type': 'text/csv' }), 400)
  expect(errors).toEqual([
    {
      path: 'C2',
      code: 'organisations.staff_mail_wrong',
      params: expect.objectContaining({ line: 2, column: 'mail' }),
    },
    { path: 'H2', code: 'organisations.staff_day_wrong', params: expect.objectContaining({ column: 'startsOn' }) },
  ])
  expect((await send('GET', '/staff-file')).status).toBe(404)
  const stranger = await as('coordinator', 'municipality')
  expect((await stranger.send('GET', '/employments')).status).toBe(403)
  expect((await send('GET', '/employments?unit=a%00b')).status).toBe(200)
})

test('whoever asks chooses the language of their own mails, of those there are', async () => {
  const { send } = await as('employee', 'municipality')
  expect((await send('PUT', '/language', { language: 'en' })).status).toBe(204)
  expect((await send('PUT', '/language', { language: 'fr' })).status).toBe(400)
})
