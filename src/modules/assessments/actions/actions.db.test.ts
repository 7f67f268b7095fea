import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { answer } from '../answering.ts'
import { enterFinding, readFinding } from '../findings/service.ts'
import { findingFields } from '../findings/testing.ts'
import { aScan, dayFromNow, level, on, personIn } from '../testing.ts'
import { actionBoard } from './board.ts'
import { finishAction, proofFile, proveAction, provingLibrary, unproveAction } from './closing.ts'
import { actionFromMeasure } from './from-measure.ts'
import { cancelAction, changeAction, createAction, reopenAction, startAction } from './keeping.ts'
import { frameworksInUse } from './load.ts'
import type { Origin } from './model.ts'
import { actionsMadeFrom, newActionAddress } from './offering.ts'
import { proposalFrom } from './proposing.ts'
import { actionsAt, exportActions, findActions, myActions, readAction } from './queries.ts'
import { retestsOf, wishRetest, withdrawRetest } from './retesting.ts'
import { actionFields, aPiece, aProof } from './testing.ts'

const { db } = await testDatabase()

const kept = async (ctx: Ctx, id: string) => {
  const { title, description, norms, ownerId, startsOn, dueOn, costCents, revision } = await readAction(ctx, id)
  return { title, description, norms, ownerId, startsOn, dueOn, costCents, revision }
}
const code = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => error.reason as string,
  )
const problems = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => error.problems.map(({ path, reason }: { path: string; reason: string }) => [path, reason]),
  )

/** A municipality with a coordinator and an owner who has no part in the scan. */
async function aPlan() {
  const scan = await aScan(db)
  const owner = await scan.as('employee')
  return { ...scan, owner, ownerId: personIn(owner).personId }
}

test('actions are numbered per organisation and say what they are about', async () => {
  const { coordinator, leader } = await aPlan()
  const first = await createAction(coordinator, actionFields({ norms: ['A', 'B'] }))
  const second = await createAction(coordinator, actionFields())
  const third = await createAction(leader, actionFields({ title: 'Actie van het district' }))
  expect([first, second, third].map(({ number }) => number)).toEqual([1, 2, 1])
  expect([first.framework, second.framework]).toEqual(['proef', null])
  expect((await findActions(leader)).results.map(({ title }) => title)).toEqual(['Actie van het district'])
})

test('an unknown norm and an owner of elsewhere are told together', async () => {
  const { coordinator, other, districtId } = await aPlan()
  const neighbour = await aMember(db, { organisationId: other.organisationId, districtId }, 'coordinator')
  const given = actionFields({ norms: ['A', 'Z'], ownerId: neighbour.personId })
  expect(await problems(createAction(coordinator, given))).toEqual([
    ['norms', 'assessments.action_norm_unknown'],
    ['ownerId', 'assessments.action_owner_unknown'],
  ])
})

test('an action comes from what is there for who makes it: a scan of the own municipality, a finding, a thread', async () => {
  const { coordinator, leader, scanId } = await aPlan()
  const other = await aScan(db)
  const from = (origin: Exclude<Origin, 'decision'>, originId: string | null) =>
    problems(createAction(coordinator, actionFields({ origin, originId })))
  const unknown = [['originId', 'assessments.action_origin_unknown']]
  expect(await from('norm', scanId)).toEqual([])
  expect(await from('norm', null)).toEqual([])
  expect(await from('norm', other.scanId)).toEqual(unknown)
  for (const origin of ['own', 'norm', 'measure', 'finding', 'recommendation', 'thread'] as const)
    expect(await from(origin, crypto.randomUUID()), origin).toEqual(unknown)
  for (const origin of ['measure', 'finding', 'thread'] as const)
    expect(await from(origin, null), origin).toEqual(unknown)
  expect(await problems(createAction(leader, actionFields({ origin: 'norm', originId: scanId })))).toEqual(unknown)
})

test('an owner without a part in the scan reads, starts, proves and closes the own action, and no other', async () => {
  const { coordinator, owner, ownerId } = await aPlan()
  const mine = await createAction(coordinator, actionFields({ ownerId, dueOn: dayFromNow(30), norms: ['A'] }))
  const other = await createAction(coordinator, actionFields())
  expect((await myActions(owner)).map(({ id }) => id)).toEqual([mine.id])
  expect(await code(readAction(owner, other.id))).toBe('action.not_found')
  expect(await code(findActions(owner))).toBe('assessments.see_actions.forbidden')
  await startAction(owner, mine.id)
  expect(await code(changeAction(owner, mine.id, await kept(owner, mine.id)))).toBe(
    'assessments.keep_actions.forbidden',
  )
  expect(await code(cancelAction(owner, mine.id, 'geen zin'))).toBe('assessments.keep_actions.forbidden')
  await proveAction(owner, mine.id, aProof(), null)
  const done = await finishAction(owner, mine.id, null, null)
  expect(done).toMatchObject({ state: 'done', doneOn: '2024-01-15' })
  expect((await readAction(owner, mine.id)).proofs).toMatchObject([{ title: 'Besluit' }])
  expect(await myActions(owner)).toEqual([])
})

test('starting needs an owner and an end day, which a running action can not lose', async () => {
  const { coordinator, ownerId } = await aPlan()
  const { id } = await createAction(coordinator, actionFields())
  expect(await code(startAction(coordinator, id))).toBe('assessments.action_needs_owner_and_day')
  await changeAction(coordinator, id, { ...(await kept(coordinator, id)), ownerId, dueOn: dayFromNow(9) })
  await startAction(coordinator, id)
  const without = { ...(await kept(coordinator, id)), dueOn: null }
  expect(await code(changeAction(coordinator, id, without))).toBe('assessments.action_needs_owner_and_day')
})

test('closing asks for proof: by a piece of the library, a link or a file, and tells every problem of it', async () => {
  const { coordinator } = await aPlan()
  const { id } = await createAction(coordinator, actionFields())
  expect(await problems(finishAction(coordinator, id, null, null))).toEqual([
    ['evidenceId', 'assessments.action_needs_proof'],
  ])
  expect(await problems(finishAction(coordinator, id, aProof({ title: null, link: null }), null))).toEqual([
    ['evidenceId', 'assessments.action_needs_proof'],
  ])
  expect(await problems(proveAction(coordinator, id, aProof({ title: null, link: null }), null))).toEqual([
    ['title', 'assessments.action_proof_needs_title'],
    ['file', 'assessments.file_or_link'],
  ])
  const piece = await aPiece(coordinator)
  expect((await provingLibrary(coordinator, id)).map((one) => one.id)).toEqual([piece])
  await proveAction(coordinator, id, aProof({ evidenceId: piece, title: null, link: null }), null)
  expect(await provingLibrary(coordinator, id)).toEqual([])
  await unproveAction(coordinator, id, piece)
  const notes = { name: 'verslag.txt', bytes: new TextEncoder().encode('verslag van het overleg') }
  const done = await finishAction(coordinator, id, aProof({ link: null }), notes)
  expect(done.state).toBe('done')
  const [proof] = (await readAction(coordinator, id)).proofs
  expect((await proofFile(coordinator, id, proof?.id ?? '')).name).toBe('verslag.txt')
  expect(await code(proofFile(coordinator, id, piece))).toBe('evidence.not_found')
  expect(await code(unproveAction(coordinator, id, piece))).toBe('assessments.change_action_when_done')
})

test('what was stopped or done opens again with a reason, keeps its proof and its history', async () => {
  const { coordinator } = await aPlan()
  const { id } = await createAction(coordinator, actionFields())
  await cancelAction(coordinator, id, 'Is niet meer nodig')
  expect(await code(changeAction(coordinator, id, await kept(coordinator, id)))).toBe(
    'assessments.change_action_when_cancelled',
  )
  await reopenAction(coordinator, id, 'Toch wel nodig')
  await finishAction(coordinator, id, aProof(), null)
  await reopenAction(coordinator, id, 'Nog niet helemaal klaar')
  const view = await readAction(coordinator, id)
  expect(view).toMatchObject({ state: 'planned', doneOn: null, stateReason: 'Nog niet helemaal klaar' })
  expect(view.proofs).toHaveLength(1)
  expect(view.events.map(({ what, reason }) => [what, reason])).toEqual([
    ['make', null],
    ['cancel', 'Is niet meer nodig'],
    ['reopen', 'Toch wel nodig'],
    ['finish', null],
    ['reopen', 'Nog niet helemaal klaar'],
  ])
})

test('nobody overwrites what they have not seen', async () => {
  const { coordinator } = await aPlan()
  const { id } = await createAction(coordinator, actionFields())
  const seen = await kept(coordinator, id)
  await changeAction(coordinator, id, { ...seen, title: 'Van de eerste' })
  expect(await code(changeAction(coordinator, id, { ...seen, title: 'Van de tweede' }))).toBe(
    'action.changed_meanwhile',
  )
  const events = (await readAction(coordinator, id)).events
  expect(events.at(-1)).toMatchObject({ what: 'change', fields: ['title'] })
})

test('a measure of a scan becomes an action in one go, once until that is stopped', async () => {
  const { coordinator, scanId } = await aPlan()
  await answer(coordinator, scanId, 'A', level(2, { measure: 'Leg het vast. Daarna delen.', measureDue: '2024-06-30' }))
  expect(await code(actionFromMeasure(coordinator, scanId, 'B'))).toBe('assessments.no_measure')
  const made = await actionFromMeasure(coordinator, scanId, 'A')
  expect(made).toMatchObject({
    title: 'A: Leg het vast.',
    description: 'Leg het vast. Daarna delen.',
    norms: ['A'],
    origin: 'measure',
    originId: scanId,
    ownerId: personIn(coordinator).personId,
    dueOn: '2024-06-30',
  })
  expect(await code(actionFromMeasure(coordinator, scanId, 'A'))).toBe('assessments.action_made_already')
  await cancelAction(coordinator, made.id, 'Anders gedaan')
  const again = await actionFromMeasure(coordinator, scanId, 'A')
  expect(await code(reopenAction(coordinator, made.id, 'Toch weer'))).toBe('assessments.action_made_already')
  await finishAction(coordinator, again.id, aProof(), null)
  expect(await code(reopenAction(coordinator, again.id, 'Nog niet klaar'))).toBeNull()
})

test('a finding and its recommendation each take several actions at once', async () => {
  const place = await aPlan()
  const { coordinator, analyst } = place
  const finding = await enterFinding(analyst, findingFields(place))
  const [advice] = (await readFinding(coordinator, finding.id)).recommendations
  for (const [origin, originId] of [
    ['finding', finding.id],
    ['recommendation', advice?.id ?? ''],
  ] as const) {
    const fields = actionFields({ origin, originId, norms: ['A'] })
    const first = await createAction(coordinator, fields)
    await createAction(coordinator, fields)
    await cancelAction(coordinator, first.id, 'Anders gedaan')
    expect(await code(reopenAction(coordinator, first.id, 'Toch weer'))).toBeNull()
  }
  const made = await actionsMadeFrom(coordinator, [finding.id, advice?.id ?? ''])
  expect(made.map(({ origin }) => origin)).toEqual(['finding', 'finding', 'recommendation', 'recommendation'])
})

test('a finding and a recommendation fill a new action with what they say, the norms and their framework', async () => {
  const place = await aPlan()
  const { coordinator, analyst, leader, mayor } = place
  const said = {
    text: 'Er is geen controle. Dat bleek twee keer.',
    recommendations: ['Controleer opnieuw.\nElk jaar.'],
  }
  const { id } = await enterFinding(coordinator, findingFields(place, said))
  const [advice] = (await readFinding(coordinator, id)).recommendations
  const shared = { norms: ['A'], framework: (await inTransaction(coordinator, frameworksInUse))[0]?.code }
  const adviceId = advice?.id ?? ''
  expect(await proposalFrom(coordinator, 'finding', id)).toEqual({
    ...shared,
    title: 'Er is geen controle.',
    recommendation: null,
    finding: said.text,
    href: `/bevindingen/${id}`,
  })
  expect(await proposalFrom(coordinator, 'recommendation', adviceId)).toEqual({
    ...shared,
    title: 'Controleer opnieuw.',
    recommendation: said.recommendations[0],
    finding: said.text,
    href: `/bevindingen/${id}#aanbeveling-${adviceId}`,
  })
  for (const stranger of [analyst, leader])
    for (const [origin, from] of [['finding', id] as const, ['recommendation', adviceId] as const])
      expect(await code(proposalFrom(stranger, origin, from))).toMatch(/not_found/)
  expect(newActionAddress(coordinator, { origin: 'recommendation', id: adviceId })).toBe(
    `/acties/nieuw?herkomst=recommendation&van=${adviceId}`,
  )
  expect(newActionAddress(mayor, { origin: 'recommendation', id: adviceId })).toBeNull()
})

test('a closed action offers the norm in the open self-scan, or keeps a wish until it is withdrawn', async () => {
  const { coordinator, scanId } = await aPlan()
  const { id } = await createAction(coordinator, actionFields({ norms: ['A'] }))
  expect(await code(wishRetest(coordinator, id, 'A'))).toBe('assessments.retest_needs_done_action')
  const done = await finishAction(coordinator, id, aProof(), null)
  expect(await retestsOf(coordinator, done)).toEqual([{ norm: 'A', scanId, wishId: null }])
  const closed = on(coordinator, '2024-03-02')
  expect(await retestsOf(closed, done)).toEqual([{ norm: 'A', scanId: null, wishId: null }])
  expect(await code(wishRetest(closed, id, 'B'))).toBe('input.invalid')
  await wishRetest(closed, id, 'A')
  await wishRetest(closed, id, 'A')
  const [wish] = (await readAction(closed, id)).wishes
  expect(await retestsOf(closed, done)).toEqual([{ norm: 'A', scanId: null, wishId: wish?.id }])
  await withdrawRetest(closed, id, wish?.id ?? '')
  expect((await readAction(closed, id)).wishes).toEqual([])
})

test('the list is searched, filtered and sorted; what has no end day comes last', async () => {
  const { coordinator, ownerId } = await aPlan()
  const make = (title: string, fields = {}) => createAction(coordinator, actionFields({ title, ...fields }))
  await make('Zonder dag')
  await make('Op tijd', { dueOn: dayFromNow(10), ownerId, norms: ['B'] })
  await make('Te laat', { dueOn: dayFromNow(-1), norms: ['A'] })
  const { id } = await make('Klaar', { dueOn: dayFromNow(-20) })
  await finishAction(coordinator, id, aProof(), null)
  const titles = async (query: Parameters<typeof findActions>[1]) =>
    (await findActions(coordinator, query)).results.map(({ title }) => title)
  expect(await titles({})).toEqual(['Te laat', 'Op tijd', 'Zonder dag', 'Klaar'])
  expect(await titles({ standing: 'late' })).toEqual(['Te laat'])
  expect(await titles({ standing: 'open' })).toHaveLength(3)
  expect(await titles({ ownerId })).toEqual(['Op tijd'])
  expect(await titles({ ownerId: 'none', standing: 'no-day' })).toEqual(['Zonder dag'])
  expect(await titles({ norm: 'A' })).toEqual(['Te laat'])
  expect(await titles({ search: 'A-2' })).toEqual(['Op tijd'])
  expect(await titles({ search: '%' })).toEqual([])
  expect(await titles({ sort: 'title' })).toEqual(['Klaar', 'Op tijd', 'Te laat', 'Zonder dag'])
  expect(await titles({ sort: 'standing', descending: true })).toEqual(['Klaar', 'Zonder dag', 'Op tijd', 'Te laat'])
  expect(await findActions(coordinator, { page: 2, pageSize: 3 })).toMatchObject({
    count: 4,
    results: [{ title: 'Klaar' }],
  })
  expect((await exportActions(coordinator)).map(({ title }) => title)).toHaveLength(4)
  expect((await actionsAt(coordinator, 'proef', ['A'])).map(({ title }) => title)).toEqual(['Te laat'])
})

test('the board counts every municipality and names none to who may not see names', async () => {
  const { coordinator, leader, other, districtId, mayor } = await aPlan()
  await createAction(coordinator, actionFields({ dueOn: dayFromNow(-1) }))
  await createAction(coordinator, actionFields({ dueOn: dayFromNow(0) }))
  await createAction(coordinator, actionFields())
  await createAction(leader, actionFields({ dueOn: dayFromNow(-5) }))
  const board = await actionBoard(leader)
  expect(board).toMatchObject({ isNamed: true, district: { late: 1, done: 0 } })
  expect(board.municipalities).toHaveLength(2)
  expect(board.municipalities.find(({ late }) => late === 1)).toMatchObject({ 'on-time': 1, 'no-day': 1, done: 0 })
  const member = ctxFor(db, await aMember(db, districtId, 'board-member'))
  const unnamed = await actionBoard(member)
  expect(unnamed.isNamed).toBe(false)
  expect(unnamed.municipalities.map(({ name, organisationId, late }) => [name, organisationId, late])).toEqual([
    [null, null, 1],
    [null, null, 0],
  ])
  const own = await actionBoard(mayor)
  expect(own.municipalities.map(({ isOwn, name }) => [isOwn, name !== null])).toEqual([
    [true, true],
    [false, false],
  ])
  await db.execute(sql`update organisations.organisations set may_see_names = true where id = ${districtId}::uuid`)
  expect((await actionBoard(member)).isNamed).toBe(true)
  const neighbour = ctxFor(db, await aMember(db, { organisationId: other.organisationId, districtId }, 'employee'))
  expect(await code(actionBoard(neighbour))).toBe('assessments.see_action_counts.forbidden')
})

test('every change leaves a line in the log, with fields and never what is in them', async () => {
  const { coordinator, organisationId } = await aPlan()
  const { id } = await createAction(coordinator, actionFields({ title: 'Geheim plan', norms: ['A'] }))
  await cancelAction(coordinator, id, 'Geheime reden')
  const lines = await rowsOf<{ action: string; fields: string[] }>(
    db,
    sql`select action, fields from audit.entries where organisation_id = ${organisationId}::uuid and object_id = ${id} order by seq`,
  )
  expect(lines).toEqual([
    { action: 'assessments.create_action', fields: ['own', 'A'] },
    { action: 'assessments.cancel_action', fields: ['state'] },
  ])
})
