import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { answer } from '../answering.ts'
import { aScan, dayFromNow, level, personIn, type TestScan } from '../testing.ts'
import type * as counting from './board.ts'
import { actionBoard } from './board.ts'
import type * as closing from './closing.ts'
import { finishAction, proofFile, proveAction, provingLibrary, unproveAction } from './closing.ts'
import type * as measures from './from-measure.ts'
import { actionFromMeasure } from './from-measure.ts'
import type * as keeping from './keeping.ts'
import { cancelAction, changeAction, createAction, reopenAction, startAction } from './keeping.ts'
import type * as queries from './queries.ts'
import { actionsAt, exportActions, findActions, myActions, readAction } from './queries.ts'
import type * as restoring from './restoring.ts'
import { restoreActions } from './restoring.ts'
import type * as retesting from './retesting.ts'
import { retestsOf, wishRetest, withdrawRetest } from './retesting.ts'
import { actionFields, aProof } from './testing.ts'

const { db } = await testDatabase()

type Services = typeof counting &
  typeof closing &
  typeof measures &
  typeof keeping &
  typeof queries &
  typeof restoring &
  typeof retesting
/** A use case takes ctx and promises; what takes a transaction authorises nothing. */
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown>
    ? Parameters<Services[K]>[0] extends { inside: true }
      ? never
      : K
    : never
}[keyof Services]

type Target = TestScan & { open: string; done: string; pieceId: string; wishId: string; ownerId: string }
const fields = { ...actionFields(), revision: 1 }

// A new use case does not compile until it has a line here.
const calls = {
  actionBoard: (ctx) => actionBoard(ctx),
  finishAction: (ctx, at) => finishAction(ctx, at.open, aProof(), null),
  proveAction: (ctx, at) => proveAction(ctx, at.open, aProof(), null),
  provingLibrary: (ctx, at) => provingLibrary(ctx, at.open),
  unproveAction: (ctx, at) => unproveAction(ctx, at.open, at.pieceId),
  proofFile: (ctx, at) => proofFile(ctx, at.open, at.pieceId),
  actionFromMeasure: (ctx, at) => actionFromMeasure(ctx, at.scanId, 'A'),
  createAction: (ctx) => createAction(ctx, actionFields()),
  changeAction: (ctx, at) => changeAction(ctx, at.open, { ...fields, ownerId: at.ownerId }),
  startAction: (ctx, at) => startAction(ctx, at.open),
  cancelAction: (ctx, at) => cancelAction(ctx, at.open, 'niet meer nodig'),
  reopenAction: (ctx, at) => reopenAction(ctx, at.done, 'toch weer nodig'),
  readAction: (ctx, at) => readAction(ctx, at.open),
  findActions: (ctx) => findActions(ctx),
  exportActions: (ctx) => exportActions(ctx),
  actionsAt: (ctx) => actionsAt(ctx, 'proef'),
  myActions: (ctx) => myActions(ctx),
  restoreActions: (ctx) => restoreActions(ctx, [], []),
  retestsOf: async (ctx, at) => retestsOf(ctx, await readAction(ctx, at.done)),
  wishRetest: (ctx, at) => wishRetest(ctx, at.done, 'A'),
  withdrawRetest: (ctx, at) => withdrawRetest(ctx, at.done, at.wishId),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const team = ['coordinator', 'contributor', 'integrity-officer', 'privacy-officer', 'attention-officer', 'controller']
const readers = [...team, 'secretary', 'mayor']
const keeps = ['coordinator', 'owner']
const coordinates = ['coordinator']
const ofDistrict = ['project-leader', 'analyst', 'board-member', 'execution-specialist'].map(
  (role) => `district ${role}`,
)
const counts = [
  ...readers.filter((role) => role !== 'attention-officer'),
  ...ofDistrict,
  'district administrator',
  'district province-reader',
]
const ofOneself = ['district project-leader']
const everybody = [...municipalRoles, 'owner', ...districtRoles.map((role) => `district ${role}`)]
/** What the policy lets each role do with an action of a municipality, or of its own organisation; all the rest is refused. */
const allowed: Record<UseCase, readonly string[]> = {
  actionBoard: counts,
  finishAction: keeps,
  proveAction: keeps,
  provingLibrary: keeps,
  unproveAction: keeps,
  proofFile: [...readers, 'owner'],
  actionFromMeasure: coordinates,
  createAction: [...coordinates, ...ofOneself],
  changeAction: coordinates,
  startAction: keeps,
  cancelAction: coordinates,
  reopenAction: coordinates,
  readAction: [...readers, 'owner'],
  findActions: [...readers, ...ofDistrict],
  exportActions: [...readers, ...ofDistrict],
  actionsAt: [...readers, ...ofDistrict],
  myActions: everybody,
  restoreActions: [...coordinates, ...ofOneself],
  retestsOf: [...readers, 'owner'],
  wishRetest: keeps,
  withdrawRetest: keeps,
}

let at: Target
let everyone: { name: string; ctx: Ctx }[]
let strangers: { name: string; ctx: Ctx }[]

beforeAll(async () => {
  const scan = await aScan(db)
  const owner = await scan.as('employee')
  const ownerId = personIn(owner).personId
  await answer(scan.coordinator, scan.scanId, 'A', level(2, { measure: 'Doen', measureDue: '2024-06-30' }))
  const given = actionFields({ ownerId, dueOn: dayFromNow(10), norms: ['A'] })
  const open = (await createAction(scan.coordinator, given)).id
  const notes = { name: 'verslag.txt', bytes: new TextEncoder().encode('verslag van het overleg') }
  await proveAction(scan.coordinator, open, aProof({ link: null }), notes)
  const done = (await createAction(scan.coordinator, given)).id
  await finishAction(scan.coordinator, done, aProof(), null)
  await wishRetest(scan.coordinator, done, 'A')
  const pieceId = (await readAction(scan.coordinator, open)).proofs[0]?.id ?? ''
  const wishId = (await readAction(scan.coordinator, done)).wishes[0]?.id ?? ''
  at = { ...scan, open, done, pieceId, wishId, ownerId }
  const elsewhere = await aScan(db)
  const place = (organisationId: string, districtId: string) => ({ organisationId, districtId })
  const member = async (where: ReturnType<typeof place>, role: Parameters<typeof aMember>[2]) =>
    ctxFor(db, await aMember(db, where, role))
  everyone = [{ name: 'owner', ctx: owner }]
  strangers = []
  for (const role of municipalRoles) {
    everyone.push({ name: role, ctx: await member(place(scan.organisationId, scan.districtId), role) })
    const neighbour = place(scan.other.organisationId, scan.districtId)
    strangers.push({ name: `neighbouring ${role}`, ctx: await member(neighbour, role) })
    const far = place(elsewhere.organisationId, elsewhere.districtId)
    strangers.push({ name: `${role} of another district`, ctx: await member(far, role) })
  }
  for (const role of districtRoles) {
    everyone.push({ name: `district ${role}`, ctx: await member(place(scan.districtId, scan.districtId), role) })
    const other = place(elsewhere.districtId, elsewhere.districtId)
    strangers.push({ name: `other district's ${role}`, ctx: await member(other, role) })
  }
})

/** What a call says, in a transaction that is undone. */
async function refusalOf(name: UseCase, ctx: Ctx): Promise<string | null> {
  const undone = ctx.db.transaction(async (inner) => {
    await calls[name]({ ...ctx, db: inner }, at)
    throw new Error('it was allowed')
  })
  return undone.then(
    () => null,
    (error) => error.code ?? null,
  )
}

test.each(useCases)('%s refuses every role but those of the policy', async (name) => {
  for (const { name: who, ctx } of everyone) {
    const refusal = await refusalOf(name, ctx)
    // A file is fetched as the system, which within the transaction of this test is still the person.
    if (allowed[name].includes(who)) expect(refusal, who).toBe(name === 'proofFile' ? 'not_found' : null)
    else expect(refusal, who).toMatch(/^(forbidden|not_found)$/)
  }
})

/** These give what the acting organisation itself has, start something of its own, or count the own district. */
const own: readonly UseCase[] = [
  'createAction',
  'restoreActions',
  'findActions',
  'exportActions',
  'actionsAt',
  'myActions',
  'actionBoard',
]

test.each(useCases.filter((name) => !own.includes(name)))(
  '%s does not exist for anyone of another municipality or district',
  async (name) => {
    for (const { name: who, ctx } of strangers)
      expect(await refusalOf(name, ctx), who).toMatch(/^(not_found|forbidden)$/)
  },
)

test('what anyone sees of their own holds nothing of the municipality', async () => {
  for (const { name, ctx } of strangers) {
    const seen = [findActions(ctx), actionsAt(ctx, 'proef'), myActions(ctx), actionBoard(ctx)]
    const all = await Promise.all(seen.map((work) => work.catch(() => [])))
    for (const secret of [at.open, at.done, at.pieceId]) expect(JSON.stringify(all), name).not.toContain(secret)
  }
})

test('no refused call changed anything', async () => {
  const [states] = await rowsOf(
    db,
    sql`select array_agg(state || revision order by number) as states, count(*)::int as actions
      from assessments.actions where organisation_id = ${at.organisationId}::uuid`,
  )
  expect(states).toEqual({ states: ['planned1', 'done2'], actions: 2 })
})
