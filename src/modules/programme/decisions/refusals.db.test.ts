import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { taskFields } from '../tasks/testing.ts'
import * as commenting from './commenting.ts'
import * as deciding from './deciding.ts'
import * as keeping from './keeping.ts'
import * as moving from './moving.ts'
import * as queries from './queries.ts'
import * as files from './reading-files.ts'
import * as register from './register.ts'
import { aBoard, aProposal, proposalFields, type TestBoard } from './testing.ts'

const { db } = await testDatabase()
type Doors = typeof commenting &
  typeof deciding &
  typeof keeping &
  typeof moving &
  typeof queries &
  typeof files &
  typeof register
/** Not use cases: `commentsOn`, `hindersAgenda` and `districtOf` are parts of others. */
type UseCase = Exclude<keyof Doors, 'commentsOn' | 'hindersAgenda' | 'districtOf'>
type Target = { draft: string; review: string; agenda: string; decided: string; decision: string; board: TestBoard }

const content = ({ board }: Target) => {
  const { programmeId: _programme, ...fields } = proposalFields(board.programmeId)
  return { ...fields, revision: 1 }
}
const file = { name: 'bijlage.txt', bytes: new TextEncoder().encode('bijlage bij het voorstel') }
const nobody = crypto.randomUUID()

// A new use case does not compile until it has a line here. Who may gets through to a result, or to what the rule itself refuses.
const calls = {
  createProposal: (ctx, { board }) => keeping.createProposal(ctx, proposalFields(board.programmeId)),
  changeProposal: (ctx, at) => keeping.changeProposal(ctx, at.draft, content(at)),
  attachFile: (ctx, { draft }) => keeping.attachFile(ctx, draft, file),
  detachFile: (ctx, { draft }) => keeping.detachFile(ctx, draft, nobody),
  submitProposal: (ctx, { draft }) => moving.submitProposal(ctx, draft),
  putOnAgenda: (ctx, { review }) => moving.putOnAgenda(ctx, review),
  takeBack: (ctx, { review }) => moving.takeBack(ctx, review),
  withdrawProposal: (ctx, { review }) => moving.withdrawProposal(ctx, review, 'niet meer nodig'),
  decideProposal: (ctx, { agenda }) => deciding.decideProposal(ctx, agenda, { decidedOn: '2024-01-15', points: [] }),
  addDecisionTask: (ctx, { decided, decision, board }) =>
    deciding.addDecisionTask(ctx, decided, decision, taskFields(personOf(board.leader).personId)),
  askMunicipalities: (ctx, { decided, decision, board }) =>
    deciding.askMunicipalities(ctx, decided, decision, {
      title: 'Doe mee',
      description: null,
      dueOn: null,
      municipalities: [board.first],
    }),
  commentForBoard: (ctx, { agenda }) => commenting.commentForBoard(ctx, agenda, 'Goed stuk.'),
  takeBackComment: (ctx, { agenda }) => commenting.takeBackComment(ctx, agenda, nobody),
  findProposals: (ctx) => queries.findProposals(ctx),
  readProposal: (ctx, { agenda }) => queries.readProposal(ctx, agenda),
  readVersion: (ctx, { agenda }) => queries.readVersion(ctx, agenda, 1),
  readAttachment: (ctx, { agenda }) => files.readAttachment(ctx, agenda, nobody),
  findDecisions: (ctx) => register.findDecisions(ctx),
  exportDecisions: (ctx) => register.exportDecisions(ctx),
  placeOfDecision: (ctx, { decision }) => register.placeOfDecision(ctx, decision),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const keepers = ['district project-leader']
const team = [...keepers, 'district analyst', 'district execution-specialist', 'district programme-controller']
const board = [...keepers, 'district board-member', 'mayor']
const lists = [...team, 'district board-member', 'district province-reader', 'district administrator']
const outcome = [...lists, 'mayor', 'coordinator', 'secretary', 'controller']
const readers = [...team, 'district board-member', 'mayor']
/** What the policy lets each role do; the decided proposal is public. */
const allowed: Record<UseCase, readonly string[]> = {
  createProposal: keepers,
  changeProposal: keepers,
  attachFile: keepers,
  detachFile: keepers,
  submitProposal: keepers,
  putOnAgenda: keepers,
  takeBack: keepers,
  withdrawProposal: keepers,
  decideProposal: keepers,
  addDecisionTask: keepers,
  askMunicipalities: keepers,
  commentForBoard: board,
  takeBackComment: board,
  findProposals: outcome,
  readProposal: readers,
  readVersion: readers,
  readAttachment: readers,
  findDecisions: outcome,
  exportDecisions: outcome,
  placeOfDecision: outcome,
}

let at: Target
const everyone: { name: string; ctx: Ctx }[] = []

beforeAll(async () => {
  const made = await aBoard(db)
  const decided = await aProposal(made, 'decided', { isPublic: true })
  const { decisions } = await queries.readProposal(made.leader, decided)
  at = {
    board: made,
    draft: await aProposal(made, 'draft'),
    review: await aProposal(made, 'review'),
    agenda: await aProposal(made, 'agenda'),
    decided,
    decision: decisions[0]?.id ?? '',
  }
  for (const role of districtRoles)
    everyone.push({ name: `district ${role}`, ctx: ctxFor(db, await aMember(db, made.districtId, role)) })
  for (const role of municipalRoles) everyone.push({ name: role, ctx: await made.atFirst(role) })
})

const isRefused = (error: { code?: string; reason?: string } | null): boolean =>
  error?.code === 'forbidden' || (error?.code === 'not_found' && !/attachment|comment/.test(error.reason ?? ''))

test.each(useCases)('%s refuses every role of the district but those of the policy', async (name) => {
  for (const { name: role, ctx } of everyone.filter((one) => !allowed[name].includes(one.name))) {
    const error = await calls[name](ctx, at).then(
      () => null,
      (thrown) => thrown,
    )
    expect(error?.code, `${name} as ${role}`).toMatch(/^(forbidden|not_found)$/)
  }
})

test.each(useCases)('%s is not refused to who may', async (name) => {
  for (const { name: role, ctx } of everyone.filter((one) => allowed[name].includes(one.name))) {
    const fresh = name === 'submitProposal' || name === 'changeProposal' ? await aProposal(at.board, 'draft') : at.draft
    const review = /Agenda|takeBack$|withdraw/.test(name) ? await aProposal(at.board, 'review') : at.review
    const error = await calls[name](ctx, { ...at, draft: fresh, review }).then(
      () => null,
      (thrown) => thrown,
    )
    expect(isRefused(error), `${name} as ${role}: ${error?.code} ${error?.reason}`).toBe(false)
  }
})

test.each(useCases)('%s gives nothing to someone of another district', async (name) => {
  const away = await aBoard(db)
  const error = await calls[name](away.leader, at).then(
    (result) => result,
    (thrown) => thrown,
  )
  if (name === 'findProposals' || name === 'findDecisions') expect(error).toMatchObject({ count: 0 })
  else if (name === 'exportDecisions') expect(error).toEqual([])
  else expect(error.code, name).toMatch(/^(forbidden|not_found)$/)
})
