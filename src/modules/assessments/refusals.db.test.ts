import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import type * as answering from './answering.ts'
import { answer, confirm } from './answering.ts'
import type * as exchange from './exchange.ts'
import { applyImport, discardImport, previewImport, readImport, workbookFor } from './exchange.ts'
import type * as handing from './handing-in.ts'
import { readiness, reopen, sign, submit, withdraw } from './handing-in.ts'
import { lookInAssessments } from './looking.ts'
import type * as proving from './proving.ts'
import { addEvidence, evidenceFile, evidenceLibrary, linkEvidence, unlinkEvidence } from './proving.ts'
import type * as releasedItems from './released.ts'
import { releasedInRound } from './released.ts'
import type * as releasing from './releasing.ts'
import { release, releasesOf, withdrawRelease } from './releasing.ts'
import type * as keeping from './rounds.ts'
import { changeRound, closeRound, createRound, listRounds, readRound, readRoundHead } from './rounds.ts'
import type * as teamwork from './teamwork.ts'
import { colleaguesFor, comment, commentsOn, delegate, removeComment, undelegate } from './teamwork.ts'
import { aLink, aScan, handedIn, level, personIn, roundFields, type TestScan } from './testing.ts'
import type * as viewing from './view.ts'
import { viewScan, viewScans } from './view.ts'

const { db } = await testDatabase()

type Services = typeof answering &
  typeof exchange &
  typeof handing &
  typeof proving &
  typeof releasedItems &
  typeof releasing &
  typeof keeping &
  typeof teamwork &
  typeof viewing
/** A use case takes ctx and promises; what takes a transaction, or only calculates, authorises nothing. */
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown>
    ? Parameters<Services[K]>[0] extends { inside: true }
      ? never
      : K
    : never
}[keyof Services]

type Target = TestScan & { commentId: string; evidenceId: string; releaseId: string; hash: string; colleague: string }
const because = { reason: 'Er bleek iets niet te kloppen.' }

// A new use case does not compile until it has a line here.
const calls = {
  answer: (ctx, at) => answer(ctx, at.scanId, 'A', level(1, { version: 1 })),
  confirm: (ctx, at) => confirm(ctx, at.scanId, 'A'),
  applyImport: (ctx, at) => applyImport(ctx, at.scanId, crypto.randomUUID(), { seen: '', fileWins: [] }),
  discardImport: (ctx, at) => discardImport(ctx, at.scanId, crypto.randomUUID()),
  previewImport: (ctx, at) => previewImport(ctx, at.scanId, new Uint8Array()),
  readImport: (ctx, at) => readImport(ctx, at.scanId, crypto.randomUUID()),
  workbookFor: (ctx, at) => workbookFor(ctx, at.scanId, 'nl'),
  readiness: (ctx, at) => readiness(ctx, at.scanId),
  submit: (ctx, at) => submit(ctx, at.scanId, true),
  withdraw: (ctx, at) => withdraw(ctx, at.scanId),
  reopen: (ctx, at) => reopen(ctx, at.scanId, because),
  sign: (ctx, at) => sign(ctx, at.scanId, at.hash),
  addEvidence: (ctx, at) => addEvidence(ctx, at.scanId, aLink(), null),
  linkEvidence: (ctx, at) => linkEvidence(ctx, at.scanId, 'B', at.evidenceId),
  unlinkEvidence: (ctx, at) => unlinkEvidence(ctx, at.scanId, 'A', at.evidenceId),
  evidenceLibrary: (ctx) => evidenceLibrary(ctx),
  evidenceFile: (ctx, at) => evidenceFile(ctx, at.evidenceId),
  release: (ctx, at) => release(ctx, at.scanId, { norm: 'B', kind: 'reason', itemId: null }),
  withdrawRelease: (ctx, at) => withdrawRelease(ctx, at.scanId, at.releaseId),
  releasesOf: (ctx, at) => releasesOf(ctx, at.scanId),
  releasedInRound: (ctx, at) => releasedInRound(ctx, at.round.id, 'A'),
  createRound: (ctx, at) => createRound(ctx, roundFields(at.frameworkId)),
  changeRound: (ctx, at) => changeRound(ctx, at.round.id, roundFields(at.frameworkId)),
  closeRound: (ctx, at) => closeRound(ctx, at.round.id, true),
  readRound: (ctx, at) => readRound(ctx, at.round.id),
  readRoundHead: (ctx, at) => readRoundHead(ctx, at.round.id),
  listRounds: (ctx) => listRounds(ctx),
  colleaguesFor: (ctx, at) => colleaguesFor(ctx, at.scanId),
  delegate: (ctx, at) => delegate(ctx, at.scanId, { node: 'A', personId: at.colleague }),
  undelegate: (ctx, at) => undelegate(ctx, at.scanId, 'A'),
  comment: (ctx, at) => comment(ctx, at.scanId, 'A', { body: 'x' }),
  removeComment: (ctx, at) => removeComment(ctx, at.scanId, at.commentId),
  commentsOn: (ctx, at) => commentsOn(ctx, at.scanId, 'A'),
  viewScan: (ctx, at) => viewScan(ctx, at.scanId),
  viewScans: (ctx, at) => viewScans(ctx, [at.scanId]),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>

/** What the policy lets each role at the own municipality and at the district do; all the rest is refused. */
const team = ['coordinator', 'contributor', 'integrity-officer', 'privacy-officer', 'attention-officer', 'controller']
const readers = [...team, 'secretary', 'mayor']
const coordinates = ['coordinator']
const signs = ['secretary', 'mayor']
const analyses = ['district project-leader', 'district analyst']
const leads = ['district project-leader']
const seeing = [
  ...readers,
  'administrator',
  ...['project-leader', 'analyst', 'board-member', 'execution-specialist', 'province-reader', 'administrator'].map(
    (role) => `district ${role}`,
  ),
]
const allowed: Record<UseCase, readonly string[]> = {
  answer: coordinates,
  confirm: coordinates,
  applyImport: coordinates,
  discardImport: coordinates,
  previewImport: coordinates,
  readImport: coordinates,
  workbookFor: coordinates,
  readiness: readers,
  submit: coordinates,
  withdraw: coordinates,
  reopen: signs,
  sign: signs,
  addEvidence: team,
  linkEvidence: team,
  unlinkEvidence: team,
  evidenceLibrary: readers,
  evidenceFile: [...readers, ...analyses],
  release: coordinates,
  withdrawRelease: coordinates,
  releasesOf: readers,
  releasedInRound: analyses,
  createRound: leads,
  changeRound: leads,
  closeRound: leads,
  readRound: seeing,
  readRoundHead: seeing,
  listRounds: seeing,
  colleaguesFor: coordinates,
  delegate: coordinates,
  undelegate: coordinates,
  comment: readers,
  removeComment: readers,
  commentsOn: readers,
  viewScan: readers,
  viewScans: readers,
}
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

let at: Target
let everyone: { name: string; ctx: Ctx }[]
let strangers: { name: string; ctx: Ctx }[]

beforeAll(async () => {
  const scan = await aScan(db)
  const commentId = await comment(scan.coordinator, scan.scanId, 'A', { body: 'x' })
  const { id: evidenceId } = await addEvidence(scan.coordinator, scan.scanId, aLink(), null)
  const colleague = personIn(await scan.as('contributor')).personId
  const hash = await handedIn(scan)
  await release(scan.coordinator, scan.scanId, { norm: 'A', kind: 'reason', itemId: null })
  const [given] = await releasesOf(scan.coordinator, scan.scanId)
  at = { ...scan, commentId, evidenceId, colleague, hash, releaseId: given?.id ?? '' }
  const elsewhere = await aScan(db)
  const place = (organisationId: string, districtId: string) => ({ organisationId, districtId })
  const own = place(scan.organisationId, scan.districtId)
  const member = async (where: typeof own, role: (typeof municipalRoles)[number] | (typeof districtRoles)[number]) =>
    ctxFor(db, await aMember(db, where, role))
  everyone = []
  strangers = []
  for (const role of municipalRoles) {
    everyone.push({ name: role, ctx: await member(own, role) })
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

test.each(useCases)(
  '%s refuses every role at the municipality and its district but those of the policy',
  async (name) => {
    const allowedNow = allowed[name]
    for (const { name: who, ctx } of everyone) {
      const refusal = await refusalOf(name, ctx)
      if (allowedNow.includes(who)) expect(refusal, `${who}`).not.toBe('forbidden')
      else expect(refusal, `${who}`).toMatch(/^(forbidden|not_found)$/)
    }
  },
)

/** These give what the acting organisation itself has, or start something of its own. */
const ofOneself: readonly UseCase[] = ['evidenceLibrary', 'listRounds', 'createRound']

test.each(useCases.filter((name) => !ofOneself.includes(name)))(
  '%s does not exist for anyone of another municipality or district',
  async (name) => {
    const roundIsShared = /^readRound/.test(name) || name.startsWith('releasedIn') || /^(change|close)Round$/.test(name)
    for (const { name: who, ctx } of strangers) {
      const refusal = await refusalOf(name, ctx)
      if (roundIsShared && who.startsWith('neighbouring')) continue
      expect(refusal, who).toMatch(/^(not_found|forbidden)$/)
    }
  },
)

test('what anyone sees of their own holds nothing of the municipality', async () => {
  for (const { name, ctx } of strangers) {
    const library = await evidenceLibrary(ctx).catch(() => [])
    const rounds = await listRounds(ctx).catch(() => [])
    expect(JSON.stringify([library, rounds]), name).not.toContain(at.scanId)
    expect(JSON.stringify(library), name).not.toContain(at.evidenceId)
    expect((await lookInAssessments(ctx, ['reden'])).hits, name).toEqual([])
  }
})

test('a framework of another district starts no round', async () => {
  for (const { ctx } of strangers.filter(({ name }) => name.endsWith('project-leader')))
    await expect(createRound(ctx, roundFields(at.frameworkId))).rejects.toMatchObject({ code: 'not_found' })
})

test('no refused call changed anything', async () => {
  const [counts] = await rowsOf(
    db,
    sql`select (select state from assessments.scans where id = ${at.scanId}::uuid) as state,
      (select count(*)::int from assessments.answers where scan_id = ${at.scanId}::uuid and level = 2) as answers,
      (select count(*)::int from assessments.comments where scan_id = ${at.scanId}::uuid) as comments,
      (select count(*)::int from assessments.releases where scan_id = ${at.scanId}::uuid and withdrawn_at is null) as releases,
      (select closed_at from assessments.rounds where id = ${at.round.id}::uuid) as closed`,
  )
  expect(counts).toEqual({ state: 'submitted', answers: 3, comments: 1, releases: 1, closed: null })
})
