import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { aCalledScan, told } from './called-scan.ts'

const database = await testDatabase()
const fields = { title: 'Besluitenlijst', form: 'document', datedOn: '2024-01-08', norms: ['A'] }

function aForm(text: string | Uint8Array<ArrayBuffer>, name = 'besluiten é.txt'): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, String(value))
  form.set('provesUse', 'true')
  form.set('file', new File([text], name))
  return form
}

test('a link is added as JSON, found in the library, and proves norms or no longer', async () => {
  const { coordinator, at } = await aCalledScan(database)
  const link = 'https://voorbeeld.example/besluit'
  const { status, body } = await told(coordinator('POST', `${at}/evidence-pieces`, { ...fields, link }))
  expect(status).toBe(201)
  const piece = { id: body.id, title: 'Besluitenlijst', form: 'document', datedOn: '2024-01-08', provesUse: false }
  expect(body).toEqual({ ...piece, link, hasFile: false, isStale: true })
  const found = async (query: string) => (await told(coordinator('GET', `/evidence-pieces?${query}`))).body.results
  expect(await found('search=BESLUIT&form=document')).toEqual([body])
  expect(await found('form=interview')).toEqual([])
  expect((await coordinator('GET', '/evidence-pieces?form=gerucht')).status).toBe(400)

  const proved = async () =>
    (await told(coordinator('GET', `${at}/proofs`))).body.results.map(({ norm }: { norm: string }) => norm)
  const evidenceId = body.id
  expect((await coordinator('POST', `${at}/answers/B/proofs`, { evidenceId })).status).toBe(201)
  expect(await proved()).toEqual(['A', 'B'])
  expect((await told(coordinator('GET', `${at}/proofs?norm=B`))).body.results).toEqual([{ norm: 'B', piece: body }])
  expect((await told(coordinator('GET', `${at}/answers/A`))).body.evidenceIds).toEqual([evidenceId])
  expect((await coordinator('DELETE', `${at}/answers/A/proofs/${evidenceId}`)).status).toBe(204)
  expect((await coordinator('DELETE', `${at}/answers/A/proofs/${evidenceId}`)).status).toBe(404)
  expect(await proved()).toEqual(['B'])
  expect(await found('')).toHaveLength(1)
})

test('a file goes up in a form and comes down as it was, for one’s own municipality only', async () => {
  const { coordinator, mayor, analyst, at, called, inside } = await aCalledScan(database)
  const { status, body } = await told(coordinator('POST', `${at}/evidence-pieces`, aForm('besluit van 8 januari')))
  expect([status, body]).toMatchObject([201, { hasFile: true, link: null, provesUse: true }])
  const path = `/evidence-pieces/${body.id}/file`
  const answer = await mayor('GET', path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/plain')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*besluiten%20%C3%A9\.txt$/)
  expect(await answer.text()).toBe('besluit van 8 januari')
  expect((await analyst('GET', path)).status).toBe(404)
  const elsewhere = await called((await aCalledScan(database)).inside.coordinator)
  expect((await elsewhere('GET', path)).status).toBe(404)
  const read = await rowsOf(
    database.db,
    sql`select origin from audit.entries where action = 'assessments.open_evidence'
      and organisation_id = ${inside.organisationId}::uuid`,
  )
  expect(read).toEqual([{ origin: 'api' }])
})

test('evidence that is wrong is refused with all that is wrong, and a program is no evidence', async () => {
  const { coordinator, at } = await aCalledScan(database)
  const path = `${at}/evidence-pieces`
  const { status, body } = await told(coordinator('POST', path, { link: 'javascript:alert(1)', provesUse: 'soms' }))
  expect(status).toBe(400)
  expect(body.errors.map((one: { path: string }) => one.path)).toEqual([
    'title',
    'form',
    'datedOn',
    'provesUse',
    'link',
  ])
  expect(await told(coordinator('POST', path, { ...fields, datedOn: '2199-01-01' }))).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'file' }, { path: 'datedOn' }] },
  })
  expect(await told(coordinator('POST', path, aForm(new Uint8Array([77, 90, 144, 0, 3]), 'x.pdf')))).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'file', code: 'files.kind_not_allowed' }] },
  })
  const broken = new TextEncoder().encode('{"title":')
  expect((await coordinator('POST', path, broken, { 'content-type': 'application/json' })).status).toBe(400)
  expect((await coordinator('POST', path, broken, { 'content-type': 'multipart/form-data' })).status).toBe(400)
  expect((await told(coordinator('GET', '/evidence-pieces'))).body.count).toBe(0)
})

test('what is released is read by the analyst of the district, and no longer once it is withdrawn', async () => {
  const { coordinator, analyst, at, round, organisationId } = await aCalledScan(database)
  const { body: piece } = await told(coordinator('POST', `${at}/evidence-pieces`, aForm('besluit')))
  for (const norm of ['A', 'B', 'C'])
    await coordinator('PUT', `${at}/answers/${norm}`, { level: 2, reason: 'zo is het' })
  const reason = { norm: 'A', kind: 'reason' }
  expect(await told(coordinator('POST', `${at}/releases`, reason))).toMatchObject({
    status: 409,
    body: { code: 'assessments.release_when_open' },
  })
  await coordinator('POST', `${at}/submissions`, {})
  const items = async () => (await told(analyst('GET', `/rounds/${round.id}/releases?norm=A`))).body.results
  expect(await items()).toEqual([])
  expect((await analyst('GET', at)).status).toBe(403)

  const first = await told(coordinator('POST', `${at}/releases`, reason))
  expect(first).toMatchObject({ status: 201, body: { norm: 'A', kind: 'reason', itemId: null } })
  expect(await told(coordinator('POST', `${at}/releases`, reason))).toEqual(first)
  const file = await told(coordinator('POST', `${at}/releases`, { norm: 'A', kind: 'evidence', itemId: piece.id }))
  expect(await items()).toEqual([
    { organisationId, kind: 'reason', text: 'zo is het', link: null, evidenceId: null },
    { organisationId, kind: 'evidence', text: 'Besluitenlijst', link: null, evidenceId: piece.id },
  ])
  expect(await (await analyst('GET', `/evidence-pieces/${piece.id}/file`)).text()).toBe('besluit')
  expect((await coordinator('GET', `/rounds/${round.id}/releases?norm=A`)).status).toBe(403)

  expect((await told(coordinator('GET', `${at}/releases?norm=A`))).body.count).toBe(2)
  expect((await coordinator('DELETE', `${at}/releases/${file.body.id}`)).status).toBe(204)
  expect((await coordinator('DELETE', `${at}/releases/${file.body.id}`)).status).toBe(404)
  expect(await items()).toMatchObject([{ kind: 'reason' }])
  expect((await analyst('GET', `/evidence-pieces/${piece.id}/file`)).status).toBe(404)
  await coordinator('POST', `${at}/withdrawals`)
  expect(await items()).toEqual([])
})
