import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { finishAction } from '../actions/closing.ts'
import { createAction, startAction } from '../actions/keeping.ts'
import { findActions } from '../actions/queries.ts'
import { actionFields, aProof } from '../actions/testing.ts'
import { aScan, personIn } from '../testing.ts'
import { importPlan, planOf, previewPlan } from './plan.ts'
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

test('new actions are made as planned, those that were chosen, with an owner who works here', async () => {
  const { coordinator, text, ownerId } = await aPlan()
  const file = changed(text, elsewhere)
  const preview = await previewPlan(coordinator, file)
  expect(preview.map(({ kind, hasOwner }) => [kind, hasOwner])).toEqual([
    ['new', true],
    ['new', false],
    ['closed', false],
  ])
  expect((await findActions(coordinator)).count).toBe(3)
  expect(await importPlan(coordinator, file, [preview[0]?.id ?? ''])).toBe(1)
  const { results } = await findActions(coordinator, { search: 'elders' })
  expect(results).toMatchObject([
    {
      number: 4,
      title: 'Beleid vaststellen (elders)',
      state: 'planned',
      norms: ['A'],
      ownerId,
      dueOn: '2024-06-01',
      costCents: 125_050,
    },
  ])
  expect((await previewPlan(coordinator, file)).map(({ kind }) => kind)).toEqual(['known', 'new', 'closed'])
})

test('an owner who does not work here is left out', async () => {
  const { coordinator, text } = await aPlan()
  const file = changed(text, (content) => ({
    ...elsewhere(content),
    actions: elsewhere(content).actions.map((action) => ({ ...action, ownerId: crypto.randomUUID() })),
  }))
  expect(await importPlan(coordinator, file, null)).toBe(2)
  const { results } = await findActions(coordinator, { search: 'elders' })
  expect(results.map(({ ownerId }) => ownerId)).toEqual([null, null])
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
