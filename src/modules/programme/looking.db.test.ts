import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf, type Role } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { aBoard, aProposal, type TestBoard } from './decisions/testing.ts'
import { addDocument } from './documents/service.ts'
import { aTextFile, documentFields } from './documents/testing.ts'
import { lookInProgrammes } from './looking.ts'
import { seedMeetings } from './meetings/seeding.ts'
import { addDeliverable, addMilestone } from './planning/service.ts'
import { addRisk } from './risks/service.ts'
import { makeTask } from './tasks/keeping.ts'
import { taskFields } from './tasks/testing.ts'

const { db } = await testDatabase()
let board: TestBoard
let owner: Ctx
let guest: Ctx
let outsider: Ctx
const found = async (ctx: Ctx, ...words: string[]) => (await lookInProgrammes(ctx, words)).map(({ kind }) => kind)

beforeAll(async () => {
  board = await aBoard(db)
  const { leader, programmeId, districtId } = board
  owner = await board.atSecond('coordinator')
  outsider = await board.atFirst('employee')
  guest = await board.atFirst('trainer')
  const risk = { title: 'De ketel lekt', description: '', subProjectId: null, chance: 3, impact: 3, ownerId: null }
  await addRisk(leader, programmeId, { ...risk, state: 'open', measures: ['Bel de loodgieter'] })
  const planned = { title: 'De ketel is vol', about: null, dueOn: '2024-03-01' }
  await addMilestone(leader, programmeId, { ...planned, reachedOn: null })
  const shown = { description: 'Met tekening', state: 'planned' as const, deliveredOn: null, evidence: null }
  await addDeliverable(leader, programmeId, { ...planned, title: 'Schets van de ketel', ...shown })
  await makeTask(leader, programmeId, taskFields(personOf(owner).personId, { title: 'Bel de vuurtoren' }))
  const item = { title: 'Ophaalbrug', minutes: 'De bakker komt langs', isOpen: false, decisions: ['De slager ook'] }
  const meeting = { kind: 'project-group', title: 'Overleg', heldOn: '2024-01-10', time: null, place: null } as const
  const people = [personOf(guest).personId]
  await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedMeetings(tx, { programmeId, organisationId: districtId, madeBy: personOf(leader).personId }, [
      { ...meeting, state: 'held', people, others: [], items: [item] },
    ]),
  )
  for (const classification of ['open', 'internal', 'confidential'] as const)
    await addDocument(
      leader,
      programmeId,
      documentFields({ title: `Kaart ${classification}`, classification }),
      aTextFile(),
    )
  await aProposal(board, 'draft', { subject: 'Klapperboom in concept' })
  await aProposal(board, 'agenda', { subject: 'Klapperboom op de agenda' })
  await aProposal(board, 'decided', {
    subject: 'Klapperboom',
    points: ['Een treurwilg te planten in {{programme.title}}.'],
  })
})

const at = (role: Role) => board.atDistrict(role)
const away = async (role: Role) => ctxFor(db, await aMember(db, (await aDistrict(db, 1)).districtId, role))

test('programmes and sub-projects, also by their parts, are found by who reads programmes', async () => {
  for (const ctx of [await at('province-reader'), await board.atFirst('mayor')]) {
    expect(await found(ctx, 'WEERBAAR')).toEqual(['programme'])
    expect(await found(ctx, 'bewustwording', 'tweede')).toEqual(['sub-project'])
  }
  for (const ctx of [outsider, await at('assessor'), await away('project-leader')])
    expect(await found(ctx, 'weerbaar')).toEqual([])
})

test('milestones, deliverables and risks, also by their measures, are found by who reads programmes', async () => {
  for (const ctx of [await at('province-reader'), await board.atFirst('mayor')]) {
    expect(await found(ctx, 'ketel')).toEqual(['milestone', 'deliverable', 'risk'])
    expect(await found(ctx, 'ketel', 'tekening')).toEqual(['deliverable'])
    expect(await found(ctx, 'loodgieter')).toEqual(['risk'])
  }
  for (const ctx of [outsider, await at('assessor'), await away('project-leader')])
    expect(await found(ctx, 'ketel')).toEqual([])
})

test('tasks are found by the team and their owner, with every word and by number', async () => {
  for (const ctx of [board.leader, owner, await at('programme-controller')]) {
    expect(await found(ctx, 'vuurtoren', 'bel')).toEqual(['task'])
    expect(await found(ctx, 't-1', 'vuurtoren')).toEqual(['task'])
    expect(await found(ctx, 'vuurtoren', 'bakker')).toEqual([])
  }
  for (const ctx of [guest, await at('board-member'), await board.atFirst('coordinator'), await away('analyst')])
    expect(await found(ctx, 'vuurtoren')).toEqual([])
})

test('meetings are found by the team and who was asked to them, by agenda, minutes and decisions', async () => {
  for (const ctx of [board.leader, guest])
    for (const word of ['ophaalbrug', 'bakker', 'slager']) expect(await found(ctx, word)).toEqual(['meeting'])
  for (const ctx of [outsider, await at('board-member'), await away('project-leader')])
    expect(await found(ctx, 'bakker')).toEqual([])
})

test('documents are found as far as their classification lets someone', async () => {
  const titles = async (ctx: Ctx) => (await lookInProgrammes(ctx, ['kaart'])).map(({ title }) => title).sort()
  expect(await titles(board.leader)).toEqual(['Kaart confidential', 'Kaart internal', 'Kaart open'])
  expect(await titles(await at('board-member'))).toEqual(['Kaart internal', 'Kaart open'])
  expect(await titles(await board.atFirst('coordinator'))).toEqual(['Kaart open'])
  for (const ctx of [outsider, await away('project-leader')]) expect(await titles(ctx)).toEqual([])
})

test('proposals and decisions are found by the team from the first draft, by others once they may read them', async () => {
  expect(await found(board.leader, 'klapperboom')).toEqual(['proposal', 'proposal', 'proposal'])
  expect(await found(await at('board-member'), 'klapperboom')).toEqual(['proposal', 'proposal'])
  expect(await found(await board.atFirst('mayor'), 'treurwilg', 'programma')).toEqual(['proposal', 'decision'])
  for (const ctx of [
    await board.atFirst('coordinator'),
    await at('province-reader'),
    await away('board-member'),
    outsider,
  ]) {
    expect(await found(ctx, 'klapperboom')).toEqual([])
    expect(await found(ctx, 'treurwilg')).toEqual([])
  }
})

test('what looks like a pattern is looked for as it is', async () => {
  expect(await found(board.leader, '%')).toEqual([])
  expect(await found(board.leader, 'vuur_oren')).toEqual([])
})
