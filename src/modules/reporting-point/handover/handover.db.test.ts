import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { destroyExpired } from '#platform/retention'
import { ctxFor, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { fingerprintOf } from '../crypto/index.ts'
import { reportingRetention } from '../retention.ts'
import { aReport, aReportingPoint, asHolder, send } from '../testing.ts'
import { assessByTwo } from '../triage/seeding.ts'
import type { HandoverStep, NewHandover } from './input.ts'
import { spoken } from './model.ts'
import { checkReceiver, endReceiver, enterReceiver, listReceivers } from './receivers.ts'
import { draftHandover, handoversOf, openingOfHandover, readHandover, stepHandover } from './service.ts'
import { aReceiver } from './testing.ts'

const database = await testDatabase()
const { db } = database
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string; problems: { reason: string }[] }) =>
      `${error.code} ${error.problems?.[0]?.reason ?? error.reason}`,
  )
const file = Buffer.from('a'.repeat(200)).toString('base64')
const sha256 = 'ab'.repeat(32)

/** A report that two handlers read, and a receiver. */
async function aPlace() {
  const place = await aReportingPoint(database)
  const { body } = await aReport(place.web, place.code)
  await send(place.web, `/points/${place.code}/reports`, body)
  const [first, second] = place.people
  if (!first || !second) throw new Error('two handlers')
  const id = (await readInbox(first.ctx)).results[0]?.id ?? ''
  const other = await place.as('secretary')
  const receiver = await aReceiver(place.keeper, other)
  const draft: NewHandover = { id: crypto.randomUUID(), receiverId: receiver.id, ground: 'wgs-riec', file }
  const closeOn = async (day: string) => {
    const holders = place.people.map(asHolder)
    await assessByTwo({ holders }, id, { outcome: 'riec', regime: 'own' }, first.ctx.now)
    await db.execute(sql`update reporting.cases set closed_on = ${day}::date where id = ${id}::uuid`)
  }
  return { ...place, closeOn, first: first.ctx, second: second.ctx, caseId: id, other, receiver, draft }
}
const judge = (step: 'approved' | 'returned' | 'drafted', seq: number): HandoverStep => ({ do: step, seq, file })

test('a package goes from a draft, through another handler, to a receipt; each step has its day and its person', async () => {
  const { first, second, caseId, draft, receiver } = await aPlace()
  await draftHandover(first, caseId, draft)
  expect((await readHandover(first, draft.id)).next).toEqual(['withdrawn'])
  expect(await faultOf(stepHandover(first, draft.id, judge('approved', 1)))).toBe('rule_broken reporting.four_eyes')
  await stepHandover(second, draft.id, judge('returned', 1))
  expect(await faultOf(stepHandover(second, draft.id, { do: 'sealed', seq: 2, sha256 }))).toBe(
    'rule_broken reporting.no_such_step',
  )
  await stepHandover(second, draft.id, judge('drafted', 2))
  expect(await faultOf(stepHandover(second, draft.id, judge('approved', 3)))).toBe('rule_broken reporting.four_eyes')
  await stepHandover(first, draft.id, judge('approved', 3))
  expect(await faultOf(stepHandover(second, draft.id, judge('approved', 3)))).toBe(
    'conflict handover.changed_meanwhile',
  )
  await stepHandover(second, draft.id, { do: 'sealed', seq: 4, sha256 })
  const receipt = (receivedOn: string): HandoverStep => ({ do: 'received', seq: 5, receivedOn, reference: 'R-1' })
  for (const day of ['2024-01-14', '2024-01-16'])
    expect(await faultOf(stepHandover(first, draft.id, receipt(day)))).toBe('invalid reporting.receipt_day')
  await stepHandover(first, draft.id, receipt('2024-01-15'))
  const { handovers } = await handoversOf(second, caseId)
  expect(handovers[0]?.trail.map(({ step, doneOn }) => `${step} ${doneOn}`)).toEqual(
    ['drafted', 'returned', 'drafted', 'approved', 'sealed', 'received'].map((step) => `${step} 2024-01-15`),
  )
  expect(handovers[0]).toMatchObject({ next: [], fingerprint: receiver.fingerprint, body: 'riec' })
  expect((await openingOfHandover(first, draft.id)).map(({ seq, step }) => [seq, step])).toEqual([
    ...[
      [0, 'drafted'],
      [1, 'returned'],
      [2, 'drafted'],
    ],
    [3, 'approved'],
  ])
})

test('a draft goes to a key that two keepers checked, on a ground of that body, once, and not of a closed report', async () => {
  const { first, caseId, draft, keeper, other, receiver, closeOn } = await aPlace()
  expect(await faultOf(draftHandover(first, caseId, { ...draft, ground: 'sv-162-police' }))).toBe(
    'invalid reporting.no_ground',
  )
  const next = { body: 'riec' as const, name: 'Nieuw (fictief)', recipient: receiver.recipient }
  const { id } = await enterReceiver(keeper, { ...next, fingerprint: spoken(receiver.fingerprint).toUpperCase() })
  expect(await faultOf(draftHandover(first, caseId, { ...draft, receiverId: id }))).toBe(
    'invalid reporting.no_receiver',
  )
  expect(await faultOf(checkReceiver(keeper, id, receiver.fingerprint))).toBe('rule_broken reporting.other_keeper')
  expect(await faultOf(checkReceiver(other, id, '00'.repeat(16)))).toBe('invalid reporting.fingerprint_differs')
  await checkReceiver(other, id, receiver.fingerprint)
  expect(await faultOf(checkReceiver(other, id, receiver.fingerprint))).toMatch(/^conflict/)
  expect((await handoversOf(first, caseId)).receivers.map((one) => one.id)).toEqual([id])
  expect(await faultOf(draftHandover(first, caseId, draft))).toBe('invalid reporting.no_receiver')
  await draftHandover(first, caseId, { ...draft, receiverId: id })
  expect(await faultOf(draftHandover(first, caseId, { ...draft, receiverId: id }))).toMatch(/^conflict/)
  await endReceiver(keeper, id)
  expect(await faultOf(endReceiver(keeper, id))).toBe('rule_broken reporting.receiver_ended')
  await closeOn('2024-01-15')
  expect(await faultOf(draftHandover(first, caseId, { ...draft, id: crypto.randomUUID() }))).toBe(
    'rule_broken reporting.closed',
  )
})

test('a key that is none and a fingerprint of another are refused', async () => {
  const { keeper, receiver } = await aPlace()
  const given = { body: 'police' as const, name: 'Politie (fictief)', recipient: receiver.recipient }
  const wrong = `${receiver.recipient.slice(0, -1)}${receiver.recipient.endsWith('q') ? 'p' : 'q'}`
  const differs = { ...given, fingerprint: fingerprintOf(wrong) }
  expect(await faultOf(enterReceiver(keeper, { ...differs, recipient: wrong }))).toBe(
    'invalid reporting.no_receiver_key',
  )
  expect(await faultOf(enterReceiver(keeper, differs))).toBe('invalid reporting.fingerprint_differs')
})

test('a package can not be sealed to a key that ended after the draft was approved', async () => {
  const { first, second, caseId, draft, keeper, receiver } = await aPlace()
  await draftHandover(first, caseId, draft)
  await stepHandover(second, draft.id, judge('approved', 1))
  await endReceiver(keeper, receiver.id)
  expect(await faultOf(stepHandover(first, draft.id, { do: 'sealed', seq: 2, sha256 }))).toBe(
    'rule_broken reporting.receiver_ended',
  )
  await stepHandover(first, draft.id, { do: 'withdrawn', seq: 2 })
})

const reading: Record<string, (ctx: Ctx, caseId: string, draft: NewHandover) => Promise<unknown>> = {
  handoversOf,
  draftHandover: (ctx, caseId, draft) => draftHandover(ctx, caseId, { ...draft, id: crypto.randomUUID() }),
  readHandover: (ctx, _, { id }) => readHandover(ctx, id),
  openingOfHandover: (ctx, _, { id }) => openingOfHandover(ctx, id),
  stepHandover: (ctx, _, { id }) => stepHandover(ctx, id, { do: 'withdrawn', seq: 1 }),
}
const keeping: Record<string, (ctx: Ctx, receiver: string) => Promise<unknown>> = {
  listReceivers,
  enterReceiver: (ctx) => enterReceiver(ctx, { body: 'riec', name: 'X', recipient: 'age1x', fingerprint: 'x' }),
  checkReceiver: (ctx, id) => checkReceiver(ctx, id, 'x'),
  endReceiver,
}

test('who is no reader finds no package, and who is no keeper no receiver: in every function and through SQL', async () => {
  const { at, districtId, other, organisationId, first, caseId, draft, receiver, keeper } = await aPlace()
  await draftHandover(first, caseId, draft)
  const elsewhere = await aMember(
    db,
    { organisationId: (await aReportingPoint(database)).organisationId, districtId },
    municipalRoles,
  )
  const strangers = [
    ctxFor(db, await aMember(db, at, municipalRoles)),
    ctxFor(db, elsewhere),
    ctxFor(db, await aMember(db, districtId, districtRoles)),
    other,
    keeper,
  ]
  for (const [name, act] of Object.entries(reading))
    for (const stranger of strangers) expect(await faultOf(act(stranger, caseId, draft)), name).toMatch(/^not_found/)
  for (const [name, act] of Object.entries(keeping)) {
    expect(await faultOf(act(first, receiver.id)), name).toMatch(/^forbidden/)
    // Another organisation has receivers of its own.
    if (name !== 'listReceivers')
      expect(await faultOf(act(ctxFor(db, elsewhere), receiver.id)), name).toMatch(/^(not_found|invalid)/)
  }
  const rows = (ctx: Ctx, table: string) =>
    inTransaction(ctx, (tx) =>
      rowsOf(
        tx.db,
        sql`select 1 from reporting.${sql.identifier(table)} where organisation_id = ${organisationId}::uuid`,
      ),
    )
  for (const stranger of strangers)
    for (const table of ['handovers', 'handover_steps']) expect(await rows(stranger, table)).toEqual([])
  for (const stranger of [ctxFor(db, elsewhere), ctxFor(db, await aMember(db, districtId, districtRoles))])
    expect(await rows(stranger, 'receivers')).toEqual([])
})

test('the database keeps four eyes, the order of steps and who acts, whatever the application asks', async () => {
  const { first, second, caseId, draft, keeper, receiver } = await aPlace()
  await draftHandover(first, caseId, draft)
  if (first.actor.kind !== 'person' || second.actor.kind !== 'person') throw new Error('people')
  const insert = (ctx: Ctx, step: string, by: string, seq = 1) =>
    inTransaction(ctx, (tx) =>
      tx.db.execute(sql`insert into reporting.handover_steps (handover_id, organisation_id, seq, step, by_person, done_on)
        select id, organisation_id, ${seq}::int, ${step}, ${by}::uuid, '2024-01-15' from reporting.handovers where id = ${draft.id}::uuid`),
    )
  const [one, two] = [first.actor.personId, second.actor.personId]
  await expect(insert(first, 'approved', one)).rejects.toThrow()
  await expect(insert(first, 'approved', two)).rejects.toThrow()
  await expect(insert(second, 'sealed', two)).rejects.toThrow()
  await expect(insert(second, 'approved', two, 2)).rejects.toThrow()
  await insert(second, 'approved', two)
  const changes = [
    sql`update reporting.handover_steps set step = 'drafted'`,
    sql`delete from reporting.handover_steps`,
    sql`update reporting.receivers set recipient = 'x'`,
  ]
  for (const change of changes) await expect(inTransaction(second, (tx) => tx.db.execute(change))).rejects.toThrow()
  await expect(
    inTransaction(keeper, (tx) =>
      tx.db.execute(sql`update reporting.receivers set checked_by = ${two}::uuid where id = ${receiver.id}::uuid`),
    ),
  ).rejects.toThrow()
})

test('what was written for a package goes with the report, and the trail stays', async () => {
  const { first, caseId, draft, closeOn } = await aPlace()
  await draftHandover(first, caseId, draft)
  await closeOn('2017-01-01')
  await destroyExpired(db, reportingRetention, first.now)
  const left = await rowsOf(
    db,
    sql`select step, file is null as gone from reporting.handover_steps where handover_id = ${draft.id}::uuid`,
  )
  expect(left).toEqual([{ step: 'drafted', gone: true }])
})
