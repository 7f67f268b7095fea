import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { finishTask } from '../tasks/keeping.ts'
import { taskFields } from '../tasks/testing.ts'
import { commentForBoard, takeBackComment } from './commenting.ts'
import { addDecisionTask, askMunicipalities, decideProposal } from './deciding.ts'
import { attachFile, changeProposal, createProposal, detachFile } from './keeping.ts'
import { putOnAgenda, submitProposal, takeBack, withdrawProposal } from './moving.ts'
import { proposalForPaper } from './paper.ts'
import { findProposals, readProposal, readVersion } from './queries.ts'
import { readAttachment } from './reading-files.ts'
import { exportDecisions, findDecisions, placeOfDecision } from './register.ts'
import { aBoard, aProposal, onDay, proposalFields, type TestBoard } from './testing.ts'

const { db } = await testDatabase()
let board: TestBoard
let leader: Ctx
beforeAll(async () => {
  board = await aBoard(db)
  leader = board.leader
})

const problemsOf = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error) => error.problems.map(({ path, reason }: { path: string; reason: string }) => `${path} ${reason}`),
  )
const agreed = { outcome: 'agreed' as const, note: null }

test('a draft needs little, and tells all that is missing before it leaves draft', async () => {
  const id = await aProposal(board, 'draft', {
    meetsOn: null,
    portfolioHolder: '',
    points: [],
    explanation: '',
    asked: 'Lever uren',
  })
  expect(await problemsOf(submitProposal(leader, id))).toEqual([
    'meetsOn programme.proposal_without_meetson',
    'portfolioHolder programme.proposal_without_portfolioholder',
    'points programme.proposal_without_points',
    'explanation programme.proposal_without_explanation',
    'municipalities programme.proposal_without_municipalities',
  ])
})

test('a version freezes with its figures when it leaves draft, and a later one tells what changed', async () => {
  const id = await aProposal(board, 'review')
  const first = await readProposal(leader, id)
  expect(first.filled.points[1]).toBe('De 2 deelprojecten uit te voeren.')
  expect(first.figures.map(({ key }) => key)).toEqual(['programme.sub-projects', 'programme.parts'])
  await takeBack(leader, id)
  const draft = await readProposal(leader, id)
  expect(draft.version).toMatchObject({ number: 2, frozenAt: null })
  const { attachments: _, ...content } = draft.content
  const given = { ...content, handledBy: 'project-leader' as const, subject: 'Voorstel, herzien' }
  await changeProposal(leader, id, { ...given, revision: draft.proposal.revision })
  await submitProposal(leader, id)
  const second = await readVersion(leader, id, 2)
  expect(second.before?.filled.subject).toBe('Voorstel')
  expect(second.filled.subject).toBe('Voorstel, herzien')
  expect((await readVersion(leader, id, 1)).before).toBeNull()
})

test('a frozen version does not change, not by SQL of the owner either', async () => {
  const id = await aProposal(board, 'agenda')
  const change = rowsOf(
    db,
    sql`update programme.proposal_versions set subject = 'Anders' where proposal_id = ${id}::uuid`,
  )
  await expect(change).rejects.toMatchObject({ cause: { message: 'a version of a proposal does not change' } })
  await expect(rowsOf(db, sql`delete from programme.board_proposals where id = ${id}::uuid`)).rejects.toMatchObject({
    cause: { message: 'a proposal is withdrawn, not removed' },
  })
})

test('open places, and a meeting that is over, keep a proposal from the agenda, all told at once', async () => {
  const id = await aProposal(board, 'review', { explanation: '{{noem het geld}} en {{programme.oude}}' })
  expect(await problemsOf(putOnAgenda(onDay(leader, '2024-02-02'), id))).toEqual([
    'explanation programme.proposal_place_open',
    'explanation programme.proposal_place_open',
    'meetsOn programme.proposal_meeting_over',
  ])
})

test('a draft that changed meanwhile, or left draft, is not overwritten', async () => {
  const id = await aProposal(board, 'draft')
  const { programmeId: _, ...given } = proposalFields(board.programmeId)
  await changeProposal(leader, id, { ...given, revision: 1 })
  await expect(changeProposal(leader, id, { ...given, revision: 1 })).rejects.toMatchObject({ code: 'conflict' })
  await submitProposal(leader, id)
  await expect(changeProposal(leader, id, { ...given, revision: 3 })).rejects.toMatchObject({
    reason: 'programme.change_proposal_when_review',
  })
})

test('the board reads what is on the agenda, never the draft behind it; the province what was decided in public', async () => {
  const member = await board.atDistrict('board-member')
  const mayor = await board.atFirst('mayor')
  const province = await board.atDistrict('province-reader')
  const id = await aProposal(board, 'agenda', { isPublic: true })
  for (const ctx of [member, mayor]) expect((await readProposal(ctx, id)).access).toBe('board')
  await expect(readProposal(province, id)).rejects.toMatchObject({ code: 'not_found' })
  await takeBack(leader, id)
  expect((await readProposal(member, id)).version.number).toBe(1)
  expect((await readProposal(member, id)).versions.map(({ number }) => number)).toEqual([1])
  await expect(readVersion(member, id, 2)).rejects.toMatchObject({ code: 'not_found' })
  await submitProposal(leader, id)
  await putOnAgenda(leader, id)
  await decideProposal(leader, id, { decidedOn: '2024-01-15', points: [agreed, agreed] })
  expect((await readProposal(province, id)).access).toBe('outcome')
  expect((await readProposal(province, id)).versions.map(({ number }) => number)).toEqual([2])
  const secret = await aProposal(board, 'decided')
  await expect(readProposal(province, secret)).rejects.toMatchObject({ code: 'not_found' })
  const seen = (await findProposals(province)).results.map((one) => one.id)
  expect(seen).toContain(id)
  expect(seen).not.toContain(secret)
})

test('comments are for the board and the project leader, until the board decided', async () => {
  const id = await aProposal(board, 'agenda')
  const member = await board.atDistrict('board-member')
  const mayor = await board.atSecond('mayor')
  const made = await commentForBoard(member, id, 'Graag de uren erbij.')
  await commentForBoard(mayor, id, 'Eens.')
  expect((await readProposal(mayor, id)).comments?.map(({ body, isOwn }) => [body, isOwn])).toEqual([
    ['Graag de uren erbij.', false],
    ['Eens.', true],
  ])
  expect((await readProposal(await board.atDistrict('analyst'), id)).comments).toBeNull()
  await expect(takeBackComment(mayor, id, made.id)).rejects.toMatchObject({ code: 'not_found' })
  await takeBackComment(member, id, made.id)
  await decideProposal(leader, id, { decidedOn: '2024-01-15', points: [agreed, agreed] })
  await expect(commentForBoard(member, id, 'Te laat')).rejects.toMatchObject({
    reason: 'programme.comment_on_proposal_when_decided',
  })
  expect((await readProposal(leader, id)).comments).toHaveLength(1)
})

test('every point gets its decision, with words where they are needed, all faults told at once', async () => {
  const id = await aProposal(board, 'agenda', { points: ['een', 'twee', 'drie'] })
  const wrong = { decidedOn: '2024-01-16', points: [{ outcome: 'amended' as const, note: null }] }
  expect(await problemsOf(decideProposal(leader, id, wrong))).toEqual([
    'points.0.note programme.point_needs_words',
    'points.1.outcome programme.point_not_decided',
    'points.2.outcome programme.point_not_decided',
    'decidedOn programme.decided_in_future',
  ])
  const points = [
    agreed,
    { outcome: 'noted' as const, note: null },
    { outcome: 'deferred' as const, note: 'Eerst het geld.' },
  ]
  await decideProposal(leader, id, { decidedOn: '2024-01-15', points })
  expect((await readProposal(leader, id)).decisions.map(({ outcome, note }) => [outcome, note])).toEqual([
    ['agreed', null],
    ['noted', null],
    ['deferred', 'Eerst het geld.'],
  ])
})

test('what follows from a decision becomes tasks and actions, and the register tells how they stand', async () => {
  const id = await aProposal(board, 'decided', {
    subject: 'Register',
    isPublic: true,
    asked: 'Wijs een coördinator aan.',
    municipalities: [board.first],
  })
  const [decision] = (await readProposal(leader, id)).decisions
  const decisionId = decision?.id ?? ''
  const task = await addDecisionTask(leader, id, decisionId, taskFields(personOf(leader).personId))
  const asked = { title: 'Wijs een coördinator aan', description: null, dueOn: '2024-01-10' }
  expect(
    await askMunicipalities(leader, id, decisionId, { ...asked, municipalities: [board.first, board.second] }),
  ).toBe(2)
  await finishTask(leader, task.id)
  const coordinator = await board.atFirst('coordinator')
  const mine = await readProposal(coordinator, id)
  expect(mine.ownActions).toMatchObject([{ title: 'Wijs een coördinator aan', state: 'planned' }])
  expect(mine.decisions[0]?.followUps.map(({ organisations }) => organisations)).toEqual([[], []])
  expect(mine.decisions[0]?.followUps[0]?.taskId).toBeNull()
  const { results } = await findDecisions(leader, { search: 'register' })
  expect(results).toHaveLength(2)
  const first = results.find(({ point }) => point === 1)
  expect(first?.progress).toEqual({ total: 3, done: 1, late: 2 })
  expect(first?.followUps).toMatchObject([
    { kind: 'task', standing: 'done', taskId: task.id },
    { kind: 'action', standing: 'late', count: 2 },
  ])
  expect(new Set(first?.followUps[1]?.organisations)).toEqual(new Set([board.first, board.second]))
  expect(await placeOfDecision(coordinator, decisionId)).toEqual({ proposalId: id, point: 1 })
  expect(await exportDecisions(leader, { search: 'register', outcome: 'agreed' })).toHaveLength(2)
  expect((await findDecisions(leader, { year: 2023 })).count).toBe(0)
})

test('a municipality that could not read the decision is not asked by it', async () => {
  const id = await aProposal(board, 'decided', { asked: 'Lever uren', municipalities: [board.first] })
  const [decision] = (await readProposal(leader, id)).decisions
  const asked = { title: 'Uren', description: null, dueOn: null }
  const ask = (municipalities: string[]) =>
    askMunicipalities(leader, id, decision?.id ?? '', { ...asked, municipalities })
  expect(await problemsOf(ask([board.second]))).toEqual(['municipalities programme.ask_not_named'])
  expect(await problemsOf(ask([crypto.randomUUID()]))).toEqual(['municipalities programme.municipality_unknown'])
  expect(await ask([board.first])).toBe(1)
})

test('files go with the versions that held them, for who sees such a version', async () => {
  const id = await aProposal(board, 'draft')
  const upload = { name: 'begroting.txt', bytes: new TextEncoder().encode('220.000 euro') }
  const kept = await attachFile(leader, id, upload)
  const gone = await attachFile(leader, id, { ...upload, name: 'oud.txt' })
  await detachFile(leader, id, gone.id)
  await submitProposal(leader, id)
  await putOnAgenda(leader, id)
  const member = await board.atDistrict('board-member')
  expect((await readProposal(member, id)).attachments).toEqual([{ id: kept.id, name: 'begroting.txt' }])
  expect(new TextDecoder().decode((await readAttachment(member, id, kept.id)).bytes)).toBe('220.000 euro')
  await expect(readAttachment(member, id, gone.id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a withdrawn proposal is over; what the board got of it stays to be read', async () => {
  const id = await aProposal(board, 'agenda')
  await withdrawProposal(leader, id, 'Het geld is er niet.')
  const member = await board.atDistrict('board-member')
  expect((await readProposal(member, id)).proposal).toMatchObject({
    state: 'withdrawn',
    stateReason: 'Het geld is er niet.',
  })
  await expect(takeBack(leader, id)).rejects.toMatchObject({ reason: 'programme.take_back_proposal_when_withdrawn' })
})

test('proposals are found by words, number, state and kind, in the order that is asked', async () => {
  const own = await aBoard(db)
  for (const [subject, agendaType] of [
    ['Bord', 'decision'],
    ['Aap 100%', 'information'],
    ['Cel', 'discussion'],
  ] as const)
    await createProposal(own.leader, proposalFields(own.programmeId, { subject, agendaType }))
  const found = async (query: Parameters<typeof findProposals>[1]) =>
    (await findProposals(own.leader, query)).results.map(({ subject }) => subject)
  expect(await found({ sort: 'subject', descending: false })).toEqual(['Aap 100%', 'Bord', 'Cel'])
  expect(await found({ search: '0%' })).toEqual(['Aap 100%'])
  expect(await found({ search: '3' })).toEqual(['Cel'])
  expect(await found({ agendaType: 'discussion' })).toEqual(['Cel'])
  expect(await found({ state: 'decided' })).toEqual([])
  expect(await found({ sort: 'number', descending: false, page: 2, pageSize: 2 })).toEqual(['Cel'])
})

test('a paper takes the proposal on the agenda, else the one decided last, or the one that is named', async () => {
  const own = await aBoard(db)
  const { programmeId } = own
  const given = (id: string | null) => inTransaction(own.leader, (tx) => proposalForPaper(tx, { id, programmeId }))
  const draft = await aProposal(own, 'draft')
  expect(await given(null)).toBeNull()
  expect(await given(draft)).toBeNull()
  const decided = await aProposal(own, 'decided')
  await aProposal(own, 'draft')
  expect(await given(null)).toMatchObject({ id: decided, state: 'decided' })
  const onAgenda = await aProposal(own, 'agenda')
  await aProposal(own, 'draft')
  const paper = await given(null)
  expect(paper).toMatchObject({ id: onAgenda, state: 'agenda', version: 1, decisions: [] })
  expect(paper?.figures.map(({ key }) => key)).toEqual(['programme.sub-projects', 'programme.parts'])
  expect((await given(decided))?.decisions).toHaveLength(2)
  const other = await aBoard(db)
  await aProposal(other, 'agenda')
  expect(
    await inTransaction(own.leader, (tx) => proposalForPaper(tx, { id: null, programmeId: other.programmeId })),
  ).toBeNull()
})
