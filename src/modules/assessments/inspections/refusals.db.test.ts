import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { personIn } from '../testing.ts'
import type * as assigning from './assigning.ts'
import { assign, candidatesFor, unassign } from './assigning.ts'
import type * as employing from './employers.ts'
import { declaredEmployers, declareEmployer, endEmployer } from './employers.ts'
import type * as hearing from './hearing.ts'
import { answerReply, extendHearing, finishReplies, reply, startHearing } from './hearing.ts'
import type * as judging from './judging.ts'
import { giveVerdict, reveal, revise } from './judging.ts'
import type * as offline from './offline/exchange.ts'
import {
  applyInspectionImport,
  discardInspectionImport,
  inspectionWorkbook,
  previewInspection,
  readInspectionImport,
} from './offline/exchange.ts'
import type * as proving from './proving.ts'
import {
  addInspectionEvidence,
  inspectionFile,
  referEvidence,
  releasedPieces,
  removeInspectionEvidence,
} from './proving.ts'
import type * as signing from './signing.ts'
import { acknowledge, signInspection, toSign } from './signing.ts'
import { anInspection, aRevision, aVerdict, type TestInspection } from './testing.ts'
import type * as verifying from './verifying.ts'
import { verifyReveals } from './verifying.ts'
import type * as viewing from './view.ts'
import { listInspections, viewInspection } from './view.ts'
import type * as visiting from './visiting.ts'
import { cancelVisit, planVisit, visitsFor } from './visiting.ts'

const { db } = await testDatabase()

type Services = typeof assigning &
  typeof employing &
  typeof hearing &
  typeof judging &
  typeof offline &
  typeof proving &
  typeof signing &
  typeof verifying &
  typeof viewing &
  typeof visiting
/** A use case takes ctx and promises; what takes a transaction, or only calculates, authorises nothing. */
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown>
    ? Parameters<Services[K]>[0] extends { inside: true }
      ? never
      : K
    : never
}[keyof Services]

const none = crypto.randomUUID()
const visit = { day: '2024-01-20', time: '10:00', minutes: 60, place: 'Stadhuis', withRole: 'HR', subject: 'Start' }
const piece = { title: 'Foto', form: 'observation' as const, datedOn: '2024-01-10', link: 'https://voorbeeld.example/' }

// A new use case does not compile until it has a line here.
const calls = {
  assign: (ctx, at) => assign(ctx, at.id, { place: 'first', personId: none }),
  unassign: (ctx, at) => unassign(ctx, at.id, none),
  candidatesFor: (ctx, at) => candidatesFor(ctx, at.id),
  declareEmployer: (ctx, at) => declareEmployer(ctx, { personId: personIn(at.first).personId, name: 'Bureau' }),
  declaredEmployers: (ctx) => declaredEmployers(ctx),
  endEmployer: (ctx) => endEmployer(ctx, none),
  giveVerdict: (ctx, at) => giveVerdict(ctx, at.id, 'A', aVerdict(1)),
  reveal: (ctx, at) => reveal(ctx, at.id, 'T'),
  revise: (ctx, at) => revise(ctx, at.id, 'A', aRevision(1)),
  addInspectionEvidence: (ctx, at) => addInspectionEvidence(ctx, at.id, 'A', { input: piece, upload: null }),
  referEvidence: (ctx, at) => referEvidence(ctx, at.id, 'A', none),
  releasedPieces: (ctx, at) => releasedPieces(ctx, at.id),
  removeInspectionEvidence: (ctx, at) => removeInspectionEvidence(ctx, at.id, none),
  inspectionFile: (ctx, at) => inspectionFile(ctx, at.id, none),
  inspectionWorkbook: (ctx, at) => inspectionWorkbook(ctx, at.id, 'nl'),
  previewInspection: (ctx, at) => previewInspection(ctx, at.id, new Uint8Array()),
  readInspectionImport: (ctx, at) => readInspectionImport(ctx, at.id, none),
  discardInspectionImport: (ctx, at) => discardInspectionImport(ctx, at.id, none),
  applyInspectionImport: (ctx, at) => applyInspectionImport(ctx, at.id, none, { seen: 'x', fileWins: [] }),
  planVisit: (ctx, at) => planVisit(ctx, at.id, visit),
  cancelVisit: (ctx, at) => cancelVisit(ctx, at.id, none),
  visitsFor: (ctx, at) => visitsFor(ctx, at.id),
  startHearing: (ctx, at) => startHearing(ctx, at.id, '2024-01-31'),
  extendHearing: (ctx, at) => extendHearing(ctx, at.id, '2024-01-31'),
  reply: (ctx, at) => reply(ctx, at.id, 'A', { body: 'Nee.', version: 0 }),
  finishReplies: (ctx, at) => finishReplies(ctx, at.id),
  answerReply: (ctx, at) => answerReply(ctx, at.id, 'A', { body: 'Toch.' }),
  toSign: (ctx, at) => toSign(ctx, at.id),
  signInspection: (ctx, at) => signInspection(ctx, at.id, 'x'),
  acknowledge: (ctx, at) => acknowledge(ctx, at.id, 'x'),
  verifyReveals: (ctx, at) => verifyReveals(ctx, at.id),
  viewInspection: (ctx, at) => viewInspection(ctx, at.id),
  listInspections: (ctx) => listInspections(ctx),
} satisfies Record<UseCase, (ctx: Ctx, at: TestInspection) => Promise<unknown>>

const inScan = ['coordinator', 'contributor', 'integrity-officer', 'privacy-officer', 'attention-officer']
const readers = [...inScan, 'secretary', 'mayor', 'controller']
const follows = ['district project-leader', 'district analyst', 'district administrator']
const both = ['first', 'second']
const leads = ['district project-leader']
/** What the policy lets each role do with a draft; all the rest is refused. `first` and `second` are its assessors. */
const allowed: Record<UseCase, readonly string[]> = {
  assign: leads,
  unassign: leads,
  candidatesFor: leads,
  declareEmployer: [...leads, 'first'],
  declaredEmployers: [...leads, 'district assessor', ...both],
  endEmployer: leads,
  giveVerdict: both,
  reveal: both,
  revise: both,
  addInspectionEvidence: both,
  referEvidence: both,
  releasedPieces: both,
  removeInspectionEvidence: both,
  inspectionFile: both,
  inspectionWorkbook: both,
  previewInspection: both,
  readInspectionImport: both,
  discardInspectionImport: both,
  applyInspectionImport: both,
  planVisit: [...leads, ...both],
  cancelVisit: [...leads, ...both],
  visitsFor: [...readers, ...follows, ...both],
  startHearing: ['first'],
  extendHearing: ['first'],
  reply: ['coordinator'],
  finishReplies: ['coordinator'],
  answerReply: ['first'],
  toSign: both,
  signInspection: ['first'],
  acknowledge: ['secretary', 'mayor'],
  verifyReveals: [...readers, ...follows, ...both],
  viewInspection: [...readers, ...follows, ...both],
  listInspections: [...readers, 'administrator', ...follows, 'district assessor', ...both],
}
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

let at: TestInspection
let everyone: { name: string; ctx: Ctx }[]
let strangers: { name: string; ctx: Ctx }[]

beforeAll(async () => {
  at = await anInspection(db, { secondShare: 100 })
  const away = await anInspection(db)
  const place = (organisationId: string, districtId: string) => ({ organisationId, districtId })
  everyone = [
    { name: 'first', ctx: at.first },
    { name: 'second', ctx: at.second },
  ]
  strangers = [{ name: 'assessor of another district', ctx: away.first }]
  for (const role of municipalRoles) {
    const own = await aMember(db, place(at.organisationId, at.districtId), role)
    everyone.push({ name: role, ctx: ctxFor(db, own) })
    for (const [name, where] of [
      ['neighbouring', place(at.other.organisationId, at.districtId)],
      ['far', place(away.organisationId, away.districtId)],
    ] as const)
      strangers.push({ name: `${name} ${role}`, ctx: ctxFor(db, await aMember(db, where, role)) })
  }
  for (const role of districtRoles) {
    const own = await aMember(db, place(at.districtId, at.districtId), role)
    everyone.push({ name: `district ${role}`, ctx: ctxFor(db, own) })
    const other = await aMember(db, place(away.districtId, away.districtId), role)
    strangers.push({ name: `other district's ${role}`, ctx: ctxFor(db, other) })
  }
}, 60_000)

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

/** What is not there is not found for who may look, too. */
const givesNothing: readonly UseCase[] = [
  'unassign',
  'endEmployer',
  'referEvidence',
  'removeInspectionEvidence',
  'inspectionFile',
  'readInspectionImport',
  'discardInspectionImport',
  'applyInspectionImport',
  'cancelVisit',
]

test.each(useCases)('%s refuses everyone in municipality and district but those of the policy', async (name) => {
  for (const { name: who, ctx } of everyone) {
    const refusal = await refusalOf(name, ctx)
    if (!allowed[name].includes(who)) expect(refusal, who).toMatch(/^(forbidden|not_found)$/)
    else if (givesNothing.includes(name)) expect(refusal, who).toBe('not_found')
    else expect(refusal ?? 'done', who).not.toMatch(/^(forbidden|not_found)$/)
  }
})

const ofOneself: readonly UseCase[] = ['declaredEmployers', 'listInspections', 'endEmployer']
test.each(useCases.filter((name) => !ofOneself.includes(name)))(
  '%s does not exist for anyone of another municipality or district',
  async (name) => {
    for (const { name: who, ctx } of strangers)
      expect(await refusalOf(name, ctx), who).toMatch(/^(forbidden|not_found|invalid)$/)
  },
)

test('no refused call changed anything', async () => {
  const [counts] = await rowsOf(
    db,
    sql`select (select state from assessments.inspections where id = ${at.id}::uuid) as state,
      (select count(*)::int from assessments.verdicts where inspection_id = ${at.id}::uuid) as verdicts,
      (select count(*)::int from assessments.visits where inspection_id = ${at.id}::uuid) as visits`,
  )
  expect(counts).toEqual({ state: 'draft', verdicts: 0, visits: 0 })
})
