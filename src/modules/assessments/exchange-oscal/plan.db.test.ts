import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { finishAction, proofFile } from '../actions/closing.ts'
import { ownActionsOfDecisions } from '../actions/from-decision.ts'
import { cancelAction, createAction, startAction } from '../actions/keeping.ts'
import { findActions, readAction } from '../actions/queries.ts'
import { actionFields, aProof } from '../actions/testing.ts'
import { aScan, personIn } from '../testing.ts'
import { importPlan, previewPlan } from './import-plan.ts'
import { planOf } from './plan.ts'
import type { PlanContent } from './plan-content.ts'
import { readPlan } from './read-plan.ts'
import { writePlan } from './write-plan.ts'

const { db } = await testDatabase()
const bytes = (text: string) => new TextEncoder().encode(text)
const contentIn = (text: string): PlanContent => {
  const read = readPlan(bytes(text))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.content
}
const changed = (text: string, change: (content: PlanContent) => PlanContent) =>
  bytes(writePlan(change(contentIn(text)), new Date('2024-02-01T10:00:00Z')))

/** A municipality with an action for norm A that is busy, one without norm, and one that is done with proof. */
async function aPlan() {
  const scan = await aScan(db)
  const { coordinator } = scan
  const ownerId = personIn(coordinator).personId
  const about = { norms: ['A'], origin: 'norm' as const, ownerId, dueOn: '2024-06-01', costCents: 125_050 }
  const busy = await createAction(coordinator, actionFields({ title: 'Beleid vaststellen', ...about }))
  await startAction(coordinator, busy.id)
  await createAction(coordinator, actionFields({ title: 'Overleg plannen', description: 'met HR' }))
  const done = await createAction(coordinator, actionFields({ title: 'Protocol maken' }))
  await finishAction(coordinator, done.id, aProof(), null)
  return { ...scan, ownerId, text: (await planOf(coordinator)).content }
}

/** Another id, always the same for one id. */
const otherId = (id: string) => id.replace(/^./, (first) => (first === '0' ? '1' : '0'))

test('a plan goes out whole: norms, owner, days, cost, state and what proves it', async () => {
  const { text, ownerId, framework } = await aPlan()
  const { actions, pieces } = contentIn(text)
  expect(actions).toMatchObject([
    {
      number: 1,
      title: 'Beleid vaststellen',
      state: 'busy',
      norms: ['A'],
      framework: framework.code,
      ownerId,
      costCents: 125_050,
    },
    { number: 2, title: 'Overleg plannen', state: 'planned', description: 'met HR', dueOn: null },
    { number: 3, title: 'Protocol maken', state: 'done', pieces: pieces.map(({ id }) => id) },
  ])
  expect(pieces).toMatchObject([{ title: 'Besluit', link: 'https://voorbeeld.example/besluit' }])
})

test('what is here already is told and not made again', async () => {
  const { coordinator, text } = await aPlan()
  expect((await previewPlan(coordinator, bytes(text))).map(({ kind }) => kind)).toEqual(['known', 'known', 'known'])
  expect(await importPlan(coordinator, bytes(text), null)).toBe(0)
  expect((await findActions(coordinator)).count).toBe(3)
})

/** The same plan as if made elsewhere: other ids and titles. */
const elsewhere = (content: PlanContent): PlanContent => ({
  ...content,
  actions: content.actions.map((action) => ({ ...action, id: crypto.randomUUID(), title: `${action.title} (elders)` })),
})

/** Takes away all actions and evidence of a municipality, as when its database is lost. */
const lose = (organisationId: string) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.destroying', 'on', true)`)
    for (const table of ['action_proofs', 'action_events', 'actions', 'proofs', 'evidence'])
      await tx.execute(sql`delete from assessments.${sql.identifier(table)} where organisation_id = ${organisationId}`)
  })

test('what went out comes back as it was: id, number, state, days, reason, origin, owner, cost and proof, also of closed actions', async () => {
  const { coordinator, organisationId, ownerId, scanId } = await aPlan()
  const about = { norms: ['A'], origin: 'norm' as const, originId: scanId, ownerId }
  const stopped = await createAction(coordinator, actionFields({ title: 'Cursus inkopen', ...about }))
  await cancelAction(coordinator, stopped.id, 'Niet meer nodig door de nieuwe wet')
  const report = { name: 'Verslag van 1 mei.txt', bytes: bytes('Verslag (fictief)') }
  const again = await createAction(coordinator, actionFields({ title: 'Verslag maken', startsOn: '2024-01-02' }))
  await finishAction(coordinator, again.id, aProof({ link: null, title: 'Verslag' }), report)
  const before = (await planOf(coordinator)).content
  await lose(organisationId)
  expect((await findActions(coordinator)).count).toBe(0)
  const preview = await previewPlan(coordinator, bytes(before))
  expect(preview.map(({ kind, state, losses }) => [kind, state, losses])).toEqual([
    ['new', 'busy', []],
    ['new', 'planned', []],
    ['new', 'done', []],
    ['new', 'cancelled', []],
    ['new', 'done', []],
  ])
  expect(await importPlan(coordinator, bytes(before), null)).toBe(5)
  const after = contentIn((await planOf(coordinator)).content)
  const brought = { what: 'bring', fields: [], reason: null, by: ownerId, at: aMoment.toISOString() }
  expect({ ...after, pieces: after.pieces.toSorted(byId) }).toEqual({
    ...contentIn(before),
    pieces: contentIn(before).pieces.toSorted(byId),
    actions: contentIn(before).actions.map((one) => ({ ...one, events: [...one.events, brought] })),
  })
  const { events } = await readAction(coordinator, stopped.id)
  expect(events.map(({ what, reason, carriedBy }) => [what, reason, carriedBy])).toEqual([
    ['make', null, ownerId],
    ['cancel', 'Niet meer nodig door de nieuwe wet', ownerId],
    ['bring', null, null],
  ])
  const file = await proofFile(coordinator, again.id, after.files[0]?.id ?? '')
  expect(Buffer.from(file.bytes).toString()).toBe('Verslag (fictief)')
  expect(await importPlan(coordinator, bytes(before), null)).toBe(0)
})
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)

test('those that were chosen come in, with the next number when theirs is taken', async () => {
  const { coordinator, text, ownerId } = await aPlan()
  const file = changed(text, elsewhere)
  const preview = await previewPlan(coordinator, file)
  expect(preview.map(({ kind, state }) => [kind, state])).toEqual([
    ['new', 'busy'],
    ['new', 'planned'],
    ['new', 'done'],
  ])
  expect((await findActions(coordinator)).count).toBe(3)
  expect(await importPlan(coordinator, file, [preview[0]?.id ?? ''])).toBe(1)
  const { results } = await findActions(coordinator, { search: 'elders' })
  expect(results).toMatchObject([
    {
      id: preview[0]?.id,
      number: 4,
      title: 'Beleid vaststellen (elders)',
      state: 'busy',
      norms: ['A'],
      ownerId,
      dueOn: '2024-06-01',
      costCents: 125_050,
    },
  ])
  expect((await previewPlan(coordinator, file)).map(({ kind }) => kind)).toEqual(['known', 'new', 'new'])
})

test('what is not here is told, and the action comes in without: owner, origin, proof, and the state that needs them', async () => {
  const { coordinator, text } = await aPlan()
  const file = changed(text, (content) => ({
    ...elsewhere(content),
    pieces: content.pieces.map((piece) => ({ ...piece, id: otherId(piece.id), link: null })),
    actions: elsewhere(content).actions.map((action) => ({
      ...action,
      ...{ ownerId: crypto.randomUUID(), ownerRole: null, origin: 'finding' as const, originId: crypto.randomUUID() },
      pieces: action.pieces.map(otherId),
    })),
  }))
  const preview = await previewPlan(coordinator, file)
  expect(preview.map(({ state, losses }) => [state, losses])).toEqual([
    ['planned', ['owner', 'origin', 'not-busy']],
    ['planned', ['owner', 'origin']],
    ['planned', ['owner', 'origin', 'proof', 'not-done']],
  ])
  expect(await importPlan(coordinator, file, null)).toBe(3)
  const { results } = await findActions(coordinator, { search: 'elders', sort: 'number' })
  expect(results.map(({ ownerId, origin, originId, state }) => [ownerId, origin, originId, state])).toEqual([
    [null, 'norm', null, 'planned'],
    [null, 'own', null, 'planned'],
    [null, 'own', null, 'planned'],
  ])
})

test('an action of a decision that is not here comes in as one of the municipality itself, and that is told', async () => {
  const { coordinator, text } = await aPlan()
  const decisionId = crypto.randomUUID()
  const file = changed(text, (content) => ({
    ...elsewhere(content),
    actions: elsewhere(content).actions.map((one) => ({ ...one, origin: 'decision' as const, originId: decisionId })),
  }))
  expect((await previewPlan(coordinator, file)).map(({ state, losses }) => [state, losses])).toEqual([
    ['busy', ['origin']],
    ['planned', ['origin']],
    ['done', ['origin']],
  ])
  expect(await importPlan(coordinator, file, null)).toBe(3)
  const { results } = await findActions(coordinator, { search: 'elders', sort: 'number' })
  expect(results.map(({ origin, originId, norms }) => [origin, originId, norms])).toEqual([
    ['norm', null, ['A']],
    ['own', null, []],
    ['own', null, []],
  ])
  expect(await inTransaction(coordinator, (tx) => ownActionsOfDecisions(tx, [decisionId]))).toEqual([])
})

test('an owner of elsewhere gives way to who alone has that role here', async () => {
  const { coordinator, text, ownerId } = await aPlan()
  const file = changed(text, (content) => ({
    ...elsewhere(content),
    actions: elsewhere(content).actions.map((one) => ({
      ...one,
      ownerId: crypto.randomUUID(),
      ownerRole: 'coordinator',
    })),
  }))
  const [first] = await previewPlan(coordinator, file)
  expect(first).toMatchObject({ state: 'busy', losses: ['owner-by-role'] })
  await importPlan(coordinator, file, [first?.id ?? ''])
  expect((await findActions(coordinator, { search: 'elders' })).results).toMatchObject([{ ownerId, state: 'busy' }])
})

test('a done action without day or proof, one closed or changed later than today, one stopped without reason and a file that was changed are refused', async () => {
  const { coordinator, text } = await aPlan()
  const file = changed(text, (content) => {
    const [busy, planned, done] = elsewhere(content).actions
    const [piece] = content.pieces
    if (!busy || !planned || !done || !piece) return content
    const proof = { ...piece, id: otherId(piece.id), hash: 'ab'.repeat(32) }
    return {
      ...content,
      pieces: [...content.pieces, proof],
      files: [{ id: proof.id, name: 'a.txt', mediaType: 'text/plain', base64: 'YWJj' }],
      actions: [
        { ...done, doneOn: null, pieces: [] },
        { ...planned, id: crypto.randomUUID(), state: 'done', doneOn: '2099-01-01', pieces: [piece.id] },
        { ...busy, id: crypto.randomUUID(), state: 'cancelled', stateReason: ' ', closedAt: '2024-01-02T10:00:00Z' },
        { ...planned, pieces: [proof.id] },
      ],
    }
  })
  const happened = { what: 'make' as const, fields: [], reason: null, by: crypto.randomUUID() }
  const later = changed(text, (content) => ({
    ...content,
    actions: elsewhere(content).actions.map((one) => ({
      ...one,
      events: [{ ...happened, at: '2099-01-01T10:00:00Z' }],
    })),
  }))
  await expect(previewPlan(coordinator, later)).rejects.toMatchObject({
    problems: [0, 1, 2].map((at) => ({ path: `poam-items.${at}.events`, reason: 'assessments.oscal_event_later' })),
  })
  await expect(previewPlan(coordinator, file)).rejects.toMatchObject({
    problems: [
      { path: 'poam-items.0.doneOn', reason: 'assessments.oscal_done_day' },
      { path: 'poam-items.0.pieces', reason: 'assessments.action_needs_proof' },
      { path: 'poam-items.1.doneOn', reason: 'assessments.oscal_done_later' },
      { path: 'poam-items.2.stateReason', reason: 'assessments.oscal_cancel_reason' },
      { path: 'observations.1', reason: 'assessments.oscal_file_changed' },
    ],
  })
})

test('every fault of a file is told at once, and nothing of it is made', async () => {
  const { coordinator, text } = await aPlan()
  const file = changed(text, (content) => {
    const [first, second] = elsewhere(content).actions
    if (!first || !second) return content
    return {
      ...content,
      actions: [
        { ...first, norms: ['Z'] },
        { ...second, title: '', startsOn: '2024-05-01', dueOn: '2024-04-01' },
        { ...first, id: crypto.randomUUID() },
      ],
    }
  })
  await expect(importPlan(coordinator, file, null)).rejects.toMatchObject({
    problems: [
      { path: 'poam-items.0.norms', reason: 'assessments.action_norm_unknown' },
      { path: 'poam-items.1.title', reason: 'assessments.oscal_shape' },
      { path: 'poam-items.1.dueOn', reason: 'assessments.action_ends_before_start' },
    ],
  })
  expect((await findActions(coordinator)).count).toBe(3)
  const stranger = await aScan(db)
  const same = changed(text, (content) => ({ ...content, organisation: { code: 'GM9999', name: 'Elders' } }))
  await expect(previewPlan(coordinator, same)).rejects.toMatchObject({
    problems: [{ reason: 'assessments.oscal_other_organisation' }],
  })
  await expect(planOf(stranger.coordinator)).rejects.toMatchObject({ reason: 'assessments.no_action_to_take_out' })
})

test('whoever sees actions takes the plan out, and whoever keeps them brings one in', async () => {
  const { text, organisationId, districtId } = await aPlan()
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error) => String(error.code),
    )
  const told: string[] = []
  for (const role of municipalRoles) {
    const ctx: Ctx = ctxFor(db, await aMember(db, { organisationId, districtId }, role))
    const [out, read, made] = [planOf(ctx), previewPlan(ctx, bytes(text)), importPlan(ctx, bytes(text), null)].map(
      outcome,
    )
    told.push(`${role} ${await out} ${await read} ${await made}`)
  }
  const readers = [
    'contributor',
    'secretary',
    'mayor',
    'integrity-officer',
    'controller',
    'privacy-officer',
    'attention-officer',
  ]
  expect(told.filter((line) => line.endsWith('done done'))).toEqual(['coordinator done done done'])
  expect(
    told
      .filter((line) => line.endsWith('done forbidden forbidden'))
      .map((line) => line.split(' ')[0])
      .toSorted(),
  ).toEqual(readers.toSorted())
  for (const role of districtRoles) {
    const ctx = ctxFor(db, await aMember(db, districtId, role))
    expect(await outcome(planOf(ctx))).not.toBe('done')
    expect(await outcome(previewPlan(ctx, bytes(text)))).not.toBe('done')
  }
})
