import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { commentForBoard } from './commenting.ts'
import { attachFile } from './keeping.ts'
import { putOnAgenda, submitProposal } from './moving.ts'
import { aBoard, aProposal, type TestBoard } from './testing.ts'

const { db } = await testDatabase()
let board: TestBoard
let draft: string
let agenda: string
let decided: string
let open: string

beforeAll(async () => {
  board = await aBoard(db)
  draft = await aProposal(board, 'draft')
  agenda = await aProposal(board, 'draft')
  await attachFile(board.leader, agenda, { name: 'bijlage.txt', bytes: new TextEncoder().encode('bijlage') })
  await submitProposal(board.leader, agenda)
  await putOnAgenda(board.leader, agenda)
  await commentForBoard(board.leader, agenda, 'Ter voorbereiding.')
  decided = await aProposal(board, 'decided')
  open = await aProposal(board, 'decided', { isPublic: true })
})

const team = ['project-leader', 'analyst', 'execution-specialist', 'programme-controller']
const at = (place: 'district' | 'municipality', roles: readonly string[], isIn: boolean) =>
  (place === 'district'
    ? everyoneAtDistrict(board.districtId)
    : everyoneAtMunicipality(board.first, board.districtId)
  ).filter(({ roles: [role = ''] }) => roles.includes(role) === isIn)
const far = () => {
  const elsewhere = crypto.randomUUID()
  return [
    ...everyoneAtDistrict(elsewhere),
    ...everyoneAtMunicipality(crypto.randomUUID(), elsewhere),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
}
const of = (id: string) => sql`proposal_id = ${id}::uuid`
const one = (id: string) => sql`id = ${id}::uuid`
const outcomeAt = ['province-reader', 'administrator', 'board-member', ...team]
const outcomeIn = ['mayor', 'coordinator', 'secretary', 'controller']

test('a draft and its version are for the project team, kept by the project leader alone', async () => {
  const outside = [...at('district', team, false), ...at('municipality', [], false), ...far()]
  expect(outside.length).toBeGreaterThan(40)
  await expectIsolated(db, { table: 'programme.board_proposals', rows: one(draft), actors: outside })
  await expectIsolated(db, { table: 'programme.proposal_versions', rows: of(draft), actors: outside })
  const readers = at('district', team.slice(1), true)
  await expectIsolated(db, { table: 'programme.board_proposals', rows: one(draft), actors: readers, mayRead: true })
  await expectIsolated(db, { table: 'programme.proposal_versions', rows: of(draft), actors: readers, mayRead: true })
})

test.each(['proposal_versions', 'proposal_attachments'])(
  '%s on the agenda are read by board and mayors too',
  async (name) => {
    const table = `programme.${name}`
    const readers = [
      ...at('district', [...team.slice(1), 'board-member'], true),
      ...at('municipality', ['mayor'], true),
    ]
    const others = [
      ...at('district', [...team, 'board-member'], false),
      ...at('municipality', ['mayor'], false),
      ...far(),
    ]
    await expectIsolated(db, { table, rows: of(agenda), actors: readers, mayRead: true })
    await expectIsolated(db, { table, rows: of(agenda), actors: others })
  },
)

test('comments are for the board, the mayors and the project leader', async () => {
  const table = 'programme.board_comments'
  const readers = [...at('district', ['board-member'], true), ...at('municipality', ['mayor'], true)]
  const others = [
    ...at('district', ['board-member', 'project-leader'], false),
    ...at('municipality', ['mayor'], false),
    ...far(),
  ]
  await expectIsolated(db, { table, rows: of(agenda), actors: readers, mayRead: true })
  await expectIsolated(db, { table, rows: of(agenda), actors: others })
})

test('a decision that is not public is for team, board and mayors; a public one for all who see decisions', async () => {
  const table = 'programme.decisions'
  const inside = ['board-member', ...team]
  await expectIsolated(db, {
    table,
    rows: of(decided),
    actors: [
      ...at('district', inside, true).filter(({ roles: [role] }) => role !== 'project-leader'),
      ...at('municipality', ['mayor'], true),
    ],
    mayRead: true,
  })
  await expectIsolated(db, {
    table,
    rows: of(decided),
    actors: [...at('district', inside, false), ...at('municipality', ['mayor'], false), ...far()],
  })
  await expectIsolated(db, {
    table,
    rows: of(open),
    actors: [
      ...at('district', outcomeAt, true).filter(({ roles: [role] }) => role !== 'project-leader'),
      ...at('municipality', outcomeIn, true),
    ],
    mayRead: true,
  })
  await expectIsolated(db, {
    table,
    rows: of(open),
    actors: [...at('district', outcomeAt, false), ...at('municipality', outcomeIn, false), ...far()],
  })
})
