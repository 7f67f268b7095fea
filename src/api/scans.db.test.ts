import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { createRound } from '../modules/assessments/rounds.ts'
import { personIn, roundFields, scansOf } from '../modules/assessments/testing.ts'
import { aCalledScan, told } from './called-scan.ts'

const database = await testDatabase()

test('a round is found, changed in part, closed and opened again', async () => {
  const { leader, coordinator, at, round, frameworkId } = await aCalledScan(database)
  const path = `/rounds/${round.id}`
  const states = async (query: string) => (await told(leader('GET', `/rounds?${query}`))).body.results
  expect(await states(`state=open&frameworkId=${frameworkId}`)).toMatchObject([
    { id: round.id, reminderDays: [14, 7, 1] },
  ])
  expect(await states('state=planned')).toEqual([])

  const changed = await told(leader('PATCH', path, { title: 'Nieuwe naam', reminderDays: [3] }))
  expect(changed).toMatchObject({
    status: 200,
    body: { title: 'Nieuwe naam', reminderDays: [3], opensOn: '2024-01-01', closesOn: '2099-01-01' },
  })
  expect(await told(leader('PATCH', path, { closesOn: '2023-12-31' }))).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'closesOn', code: 'assessments.closes_before_opens' }] },
  })
  const stale = { title: 'Te laat', revision: changed.body.revision - 1 }
  expect(await told(leader('PATCH', path, stale))).toMatchObject({
    status: 409,
    body: { code: 'round.changed_meanwhile' },
  })
  expect((await coordinator('PATCH', path, { title: 'Van mij' })).status).toBe(403)

  expect(await told(leader('POST', `${path}/closures`))).toMatchObject({ status: 201, body: { state: 'closed' } })
  expect(await told(coordinator('PUT', `${at}/answers/A`, { level: 1 }))).toMatchObject({
    status: 409,
    body: { code: 'assessments.round_not_open' },
  })
  expect(await told(leader('POST', `${path}/reopenings`))).toMatchObject({
    status: 201,
    body: { state: 'open', closedAt: null },
  })
  expect((await coordinator('PUT', `${at}/answers/A`, { level: 1 })).status).toBe(200)
})

test('of two people who save the same answer, the second gets 409 and nothing is lost', async () => {
  const { coordinator, called, inside, at } = await aCalledScan(database)
  const other = await called(await inside.as('coordinator'))
  const path = `${at}/answers/A`
  const { body: read } = await told(other('GET', path))
  expect(read).toMatchObject({ norm: 'A', level: null, version: 0, theme: 'T', answeredBy: null })
  const first = await told(coordinator('PUT', path, { level: 2, reason: 'de eerste', version: read.version }))
  expect(first).toMatchObject({ status: 200, body: { level: 2, version: 1 } })
  expect(await told(other('PUT', path, { level: 4, reason: 'de tweede', version: read.version }))).toMatchObject({
    status: 409,
    body: { code: 'answer.changed_meanwhile' },
  })
  const { body: now } = await told(other('GET', path))
  expect(now).toMatchObject({ level: 2, reason: 'de eerste', counting: 2, version: 1 })
  expect((await other('PUT', path, { level: 'na', reason: 'geen haven', version: now.version })).status).toBe(200)
  expect((await told(coordinator('GET', path))).body).toMatchObject({ level: null, notApplicable: true, version: 2 })
})

test('faults of an answer come all at once, an unknown norm is not found', async () => {
  const { coordinator, at } = await aCalledScan(database)
  const { status, body } = await told(coordinator('PUT', `${at}/answers/A`, { level: 9, measure: 'plan', version: 0 }))
  expect(status).toBe(400)
  expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['level', 'measureDue'])
  expect((await coordinator('GET', `${at}/answers/Z`)).status).toBe(404)
  expect((await coordinator('PUT', `${at}/answers/Z`, { level: 1 })).status).toBe(404)
})

test('the norms are filtered by whether they are answered, and by who is asked', async () => {
  const { coordinator, at, inside } = await aCalledScan(database)
  const { personId } = personIn(await inside.as('contributor'))
  await coordinator('PUT', `${at}/answers/A`, { level: 1 })
  await coordinator('POST', `${at}/delegations`, { node: 'B', personId })
  const norms = async (query: string) =>
    (await told(coordinator('GET', `${at}/answers?${query}`))).body.results.map(({ norm }: { norm: string }) => norm)
  expect(await norms('')).toEqual(['A', 'B', 'C'])
  expect(await norms('answered=true')).toEqual(['A'])
  expect(await norms('answered=false&theme=T')).toEqual(['B', 'C'])
  expect(await norms(`askedFrom=${personId}`)).toEqual(['B'])
  expect(await norms('needsConfirmation=true')).toEqual([])
  expect((await told(coordinator('GET', at))).body.people).toEqual([
    { personId: null, total: 2, done: 1, confirm: 0, waiting: ['C'] },
    { personId, total: 1, done: 0, confirm: 0, waiting: ['B'] },
  ])
  expect((await coordinator('GET', `${at}/answers?answered=perhaps`)).status).toBe(400)
})

test('a carried answer is confirmed once, and stands in the way until then', async () => {
  const { inside, leader, coordinator, at, round } = await aCalledScan(database)
  await coordinator('PUT', `${at}/answers/A`, { level: 1, reason: 'begonnen' })
  const next = await createRound(
    inside.leader,
    roundFields(inside.frameworkId, { closesOn: '2099-01-01', previousId: round.id }),
  )
  const mine = (await scansOf(database.db, next.id)).find((scan) => scan.organisationId === inside.organisationId)
  expect((await told(leader('GET', `/rounds/${next.id}`))).body).toMatchObject({ leftBehind: [] })
  const path = `/scans/${mine?.id}`
  expect((await told(coordinator('GET', path))).body).toMatchObject({
    themes: [{ code: 'T', total: 3, done: 0, confirm: 1 }],
    readiness: { errors: [{ norm: 'A', code: 'assessments.confirm_first' }], unanswered: ['B', 'C'] },
  })
  expect(await told(coordinator('POST', `${path}/answers/A/confirmations`))).toMatchObject({
    status: 201,
    body: { level: 1, reason: 'begonnen', needsConfirmation: false },
  })
  expect((await coordinator('POST', `${path}/answers/A/confirmations`)).status).toBe(409)
  expect((await told(coordinator('GET', path))).body.themes).toMatchObject([{ done: 1, confirm: 0 }])
})

test('a scan is handed in, taken back, handed in again, signed and opened again', async () => {
  const { coordinator, mayor, leader, at, scanId, round, organisationId } = await aCalledScan(database)
  await coordinator('PUT', `${at}/answers/A`, { level: 2 })
  expect((await told(coordinator('GET', at))).body).toMatchObject({
    state: 'open',
    takesAnswers: true,
    steps: ['submit'],
    themes: [{ code: 'T', title: { nl: 'Thema', en: 'Theme' }, total: 3, done: 1, average: 2, lowest: { level: 2 } }],
    inOrder: { inOrder: false },
    readiness: { errors: [], unanswered: ['B', 'C'] },
  })
  expect(await told(coordinator('POST', `${at}/submissions`, {}))).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'acceptUnanswered', code: 'assessments.unanswered' }] },
  })
  const submit = () => told(coordinator('POST', `${at}/submissions`, { acceptUnanswered: true }))
  expect(await submit()).toMatchObject({ status: 201, body: { state: 'submitted' } })
  expect((await submit()).status).toBe(409)
  expect(await told(coordinator('POST', `${at}/withdrawals`))).toMatchObject({
    status: 201,
    body: { state: 'open', contentHash: null },
  })
  const { contentHash } = (await submit()).body

  const sign = (hash: string) => told(mayor('POST', `${at}/signatures`, { contentHash: hash }))
  expect((await coordinator('POST', `${at}/signatures`, { contentHash })).status).toBe(403)
  expect((await sign('0'.repeat(64))).status).toBe(409)
  expect(await sign(contentHash)).toMatchObject({
    status: 201,
    body: { state: 'signed', signedAs: 'mayor', contentHash },
  })
  const scans = await told(leader('GET', `/scans?roundId=${round.id}&state=signed`))
  expect(scans.body.results).toEqual([{ id: scanId, roundId: round.id, organisationId, state: 'signed' }])

  expect((await coordinator('POST', `${at}/withdrawals`)).status).toBe(409)
  expect((await mayor('POST', `${at}/reopenings`, { reason: 'kort' })).status).toBe(400)
  expect(await told(mayor('POST', `${at}/reopenings`, { reason: 'Een bewijsstuk klopte niet.' }))).toMatchObject({
    status: 201,
    body: { state: 'open', signedAt: null, reopenReason: 'Een bewijsstuk klopte niet.' },
  })
})

test('a municipality lists its own scan only, its district all of a round', async () => {
  const { coordinator, leader, round, scanId } = await aCalledScan(database)
  const ids = async (send: typeof leader) =>
    (await told(send('GET', `/scans?roundId=${round.id}`))).body.results.map(({ id }: { id: string }) => id)
  expect(await ids(coordinator)).toEqual([scanId])
  expect(await ids(leader)).toHaveLength(2)
})

test('comments and delegations are made, listed and taken back by whom they belong to', async () => {
  const { coordinator, mayor, at, inside } = await aCalledScan(database)
  const { status, body } = await told(coordinator('POST', `${at}/comments`, { norm: 'A', body: 'Klopt dit?' }))
  expect(status).toBe(201)
  await mayor('POST', `${at}/comments`, { norm: 'B', body: 'Ja' })
  const comments = async (query = '') => (await told(mayor('GET', `${at}/comments${query}`))).body.results
  expect(await comments()).toMatchObject([{ norm: 'A' }, { norm: 'B' }])
  expect(await comments('?norm=A')).toMatchObject([
    { id: body.id, body: 'Klopt dit?', authorId: personIn(inside.coordinator).personId },
  ])
  expect((await mayor('DELETE', `${at}/comments/${body.id}`)).status).toBe(404)
  expect((await coordinator('DELETE', `${at}/comments/${body.id}`)).status).toBe(204)
  expect(await comments('?norm=A')).toEqual([])

  const { personId } = personIn(await inside.as('contributor'))
  const { body: colleagues } = await told(coordinator('GET', `${at}/colleagues`))
  expect(colleagues.results).toContainEqual({ personId, name: 'Test Persoon' })
  expect((await mayor('POST', `${at}/delegations`, { node: 'T', personId })).status).toBe(403)
  expect(await told(coordinator('POST', `${at}/delegations`, { node: 'T', personId }))).toEqual({
    status: 201,
    body: { node: 'T', personId },
  })
  const asked = async () => (await told(mayor('GET', `${at}/delegations`))).body.results
  expect(await asked()).toEqual([{ node: 'T', personId }])
  expect((await coordinator('DELETE', `${at}/delegations/T`)).status).toBe(204)
  expect(await asked()).toEqual([])
})
