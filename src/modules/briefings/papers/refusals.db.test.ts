import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import * as choices from './choices.ts'
import * as editing from './editing.ts'
import * as command from './for-command.ts'
import * as keeping from './keeping.ts'
import * as publishing from './publishing.ts'
import * as queries from './queries.ts'
import { aPaper, aPaperDistrict, makerOf, type PaperDistrict, paperFields } from './testing.ts'
import * as writing from './writing-papers.ts'

const { db } = await testDatabase()
type Doors = typeof choices &
  typeof editing &
  typeof command &
  typeof keeping &
  typeof publishing &
  typeof queries &
  typeof writing
/** Not a use case: `write` is a part of others. */
type UseCase = Exclude<keyof Doors, 'write'>
type Target = { draft: string; ready: string; published: string; factSheet: string; district: PaperDistrict }

// A new use case does not compile until it has a line here.
const calls = {
  choicesFor: (ctx) => choices.choicesFor(ctx),
  editText: (ctx, { draft }) => editing.editText(ctx, draft, 'opening'),
  writeBriefing: (ctx) =>
    command.writeBriefing(ctx, {
      kind: 'results',
      form: 'csv',
      district: null,
      round: null,
      municipality: null,
      proposal: null,
    }),
  makePaper: (ctx, { district }) => keeping.makePaper(ctx, paperFields(district, 'results')),
  changePaper: (ctx, { draft }) => keeping.changePaper(ctx, draft, { title: 'Anders', texts: {}, revision: 1 }),
  removePaper: (ctx, { draft }) => keeping.removePaper(ctx, draft),
  nextVersion: (ctx, { published }) => keeping.nextVersion(ctx, published),
  publishPaper: (ctx, { ready }) => publishing.publishPaper(ctx, ready),
  withdrawPaper: (ctx, { published }) => publishing.withdrawPaper(ctx, published, 'niet juist'),
  releasePaper: (ctx, { factSheet }) => publishing.releasePaper(ctx, factSheet, true),
  findPapers: (ctx) => queries.findPapers(ctx),
  allPapers: (ctx) => queries.allPapers(ctx, {}),
  readPaper: (ctx, { published }) => queries.readPaper(ctx, published),
  contentOf: (ctx, { published }) => writing.contentOf(ctx, published),
  paperFile: (ctx, { published }) => writing.paperFile(ctx, published, 'csv'),
  sourcesOf: (ctx, { published }) => writing.sourcesOf(ctx, published),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const keepers = ['district project-leader']
const inScan = [
  'coordinator',
  'contributor',
  'secretary',
  'mayor',
  'integrity-officer',
  'privacy-officer',
  'controller',
]
const board = ['district board-member', 'district execution-specialist', 'district programme-controller']
const readers = [...keepers, 'district analyst', ...board, 'coordinator', 'secretary', 'mayor', 'controller']
const lists = [...keepers, 'district analyst', ...board, 'district province-reader', ...inScan]
/** What the policy lets each role do; the published paper is a result report, which the province reads too. */
const allowed: Record<UseCase, readonly string[]> = {
  choicesFor: [...keepers, 'coordinator'],
  editText: keepers,
  writeBriefing: [],
  makePaper: keepers,
  changePaper: keepers,
  removePaper: keepers,
  nextVersion: keepers,
  publishPaper: keepers,
  withdrawPaper: keepers,
  releasePaper: ['coordinator'],
  findPapers: lists,
  allPapers: lists,
  readPaper: [...readers, 'district province-reader'],
  contentOf: [...readers, 'district province-reader'],
  paperFile: [...readers, 'district province-reader'],
  sourcesOf: [...readers, 'district province-reader'],
}

let at: Target
const everyone: { name: string; ctx: Ctx }[] = []
const strangers: { name: string; ctx: Ctx }[] = []

beforeAll(async () => {
  const [district, away] = [await aPaperDistrict(db), await aPaperDistrict(db)]
  const published = async (kind: 'results' | 'fact-sheet') =>
    (await publishing.publishPaper(makerOf(district, kind), (await aPaper(district, kind)).id)).id
  at = {
    district,
    draft: (await aPaper(district)).id,
    ready: (await aPaper(district)).id,
    published: await published('results'),
    factSheet: await published('fact-sheet'),
  }
  const as = async (...who: [Parameters<typeof aMember>[1], Parameters<typeof aMember>[2]]) =>
    ctxFor(db, await aMember(db, ...who))
  for (const role of districtRoles) {
    everyone.push({ name: `district ${role}`, ctx: await as(district.districtId, role) })
    strangers.push({ name: `district ${role}`, ctx: await as(away.districtId, role) })
  }
  for (const role of municipalRoles) {
    everyone.push({ name: role, ctx: await as(district.at, role) })
    strangers.push({ name: role, ctx: await as(away.at, role) })
  }
})

/** These read figures as the system, so they are called outside a transaction; what is published is used for nothing else. */
const outside: readonly UseCase[] = ['editText', 'publishPaper']

/** What a call says, if it can be in a transaction that is undone. */
const refusalOf = (name: UseCase, ctx: Ctx): Promise<string | null> =>
  (outside.includes(name)
    ? calls[name](ctx, at)
    : ctx.db.transaction(async (inner) => {
        await calls[name]({ ...ctx, db: inner }, at)
        throw new Error('it was allowed')
      })
  ).then(
    () => null,
    (error) => error.code ?? null,
  )

test.each(useCases)('%s refuses every role but those of the policy', async (name) => {
  for (const { name: who, ctx } of everyone) {
    const refusal = await refusalOf(name, ctx)
    if (allowed[name].includes(who)) expect(refusal, who).toBe(null)
    else expect(refusal, who).toMatch(/^(forbidden|not_found)$/)
  }
})

/** These are about the papers of the one who asks: a stranger finds their own. */
const ofOneself: readonly UseCase[] = ['choicesFor', 'makePaper', 'findPapers', 'allPapers', 'writeBriefing']

test.each(useCases.filter((name) => !ofOneself.includes(name)))(
  '%s finds nothing for another district',
  async (name) => {
    for (const { name: who, ctx } of strangers)
      expect(await refusalOf(name, ctx), who).toMatch(/^(forbidden|not_found)$/)
  },
)

test('lists of another district hold none of these papers, and a paper about its round is refused', async () => {
  for (const { ctx } of strangers.filter(({ name }) => lists.includes(name)))
    expect(await queries.findPapers(ctx)).toMatchObject({ count: 0 })
  const leader = strangers.find(({ name }) => name === 'district project-leader')
  expect(leader && (await refusalOf('makePaper', leader.ctx))).toBe('invalid')
})

test('the command line makes papers as the system alone', async () => {
  const asked = { kind: 'results', form: 'csv', round: null, municipality: null, proposal: null } as const
  const told = await command.writeBriefing(systemCtx(db, aMoment), { ...asked, district: at.district.districtId })
  expect(told.state).toBe('published')
})
