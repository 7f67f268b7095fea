import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { aModel, aProfile } from '../testing.ts'
import type * as comparing from './comparing.ts'
import { compareFunctions, exportComparison, readComparison } from './comparing.ts'
import type * as deciding from './deciding.ts'
import {
  approveProfile,
  approveProfiles,
  proposeDrafts,
  proposeProfile,
  refuseProfile,
  withdrawProfile,
} from './deciding.ts'
import type * as importing from './importing/import.ts'
import { applyFunctions, previewFunctions } from './importing/import.ts'
import type * as keeping from './keeping.ts'
import { changeProfile, createProfile, endProfile, resumeProfile } from './keeping.ts'
import type * as looking from './looking.ts'
import { lookInFunctions } from './looking.ts'
import type * as queries from './queries.ts'
import { exportProfiles, findProfiles, readProfile, waitingForMe, workOn } from './queries.ts'
import type * as reassessing from './reassessing.ts'
import { reassessOutdated } from './reassessing.ts'
import type * as scoring from './scoring.ts'
import { discardDraft, scoreProfile } from './scoring.ts'
import { aFunctionHouse, aProposed, type FunctionHouse, scoresFor } from './testing.ts'

const { db } = await testDatabase()

type Services = typeof comparing &
  typeof deciding &
  typeof importing &
  typeof keeping &
  typeof looking &
  typeof queries &
  typeof reassessing &
  typeof scoring
/** A use case takes ctx and promises; what takes a transaction authorises nothing. */
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown>
    ? Parameters<Services[K]>[0] extends { inside: true }
      ? never
      : K
    : never
}[keyof Services]
type Target = { fresh: string; draft: string; proposed: string; seen: number; ended: string }

const file = new TextEncoder().encode('functie\nIngelezen\n')

// A new use case does not compile until it has a line here.
const calls = {
  createProfile: (ctx) => createProfile(ctx, { name: 'Nieuw', hr21: null }),
  changeProfile: (ctx, at) => changeProfile(ctx, at.fresh, { name: 'Anders', hr21: null, revision: 1 }),
  endProfile: (ctx, at) => endProfile(ctx, at.fresh),
  resumeProfile: (ctx, at) => resumeProfile(ctx, at.ended),
  scoreProfile: (ctx, at) => scoreProfile(ctx, at.fresh, scoresFor()),
  discardDraft: (ctx, at) => discardDraft(ctx, at.draft),
  proposeProfile: (ctx, at) => proposeProfile(ctx, at.draft, { revision: 1 }),
  withdrawProfile: (ctx, at) => withdrawProfile(ctx, at.proposed, { revision: at.seen }),
  approveProfile: (ctx, at) => approveProfile(ctx, at.proposed, { as: 'security', revision: at.seen }),
  refuseProfile: (ctx, at) => refuseProfile(ctx, at.proposed, { reason: 'nog niet goed', revision: at.seen }),
  readProfile: (ctx, at) => readProfile(ctx, at.fresh),
  findProfiles: (ctx) => findProfiles(ctx),
  lookInFunctions: (ctx) => lookInFunctions(ctx, ['a']),
  exportProfiles: (ctx) => exportProfiles(ctx),
  workOn: (ctx) => workOn(ctx),
  waitingForMe: (ctx) => waitingForMe(ctx),
  proposeDrafts: (ctx) => proposeDrafts(ctx),
  reassessOutdated,
  approveProfiles: (ctx, at) =>
    approveProfiles(ctx, { as: 'security', functions: [{ id: at.proposed, revision: at.seen }] }),
  previewFunctions: (ctx) => previewFunctions(ctx, file),
  applyFunctions: async (ctx) => applyFunctions(ctx, file, await previewFunctions(ctx, file)),
  compareFunctions: (ctx) => compareFunctions(ctx),
  exportComparison: (ctx) => exportComparison(ctx),
  readComparison: (ctx) => readComparison(ctx, { name: 'Vast', by: 'name' }),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const assess = ['integrity-officer', 'coordinator']
const everyoneHere: readonly string[] = municipalRoles
/** What the policy lets each role of the municipality do; all the rest, and everyone at the district, is refused. */
const allowed: Record<UseCase, readonly string[]> = {
  createProfile: assess,
  changeProfile: assess,
  endProfile: assess,
  resumeProfile: assess,
  scoreProfile: assess,
  discardDraft: assess,
  proposeProfile: assess,
  withdrawProfile: ['who proposed'],
  approveProfile: ['coordinator'],
  refuseProfile: assess,
  readProfile: [...everyoneHere, 'who proposed'],
  findProfiles: [...everyoneHere, 'who proposed'],
  lookInFunctions: [...everyoneHere, 'who proposed'],
  exportProfiles: [...everyoneHere, 'who proposed'],
  workOn: assess,
  waitingForMe: assess,
  proposeDrafts: assess,
  reassessOutdated: assess,
  approveProfiles: ['coordinator'],
  previewFunctions: assess,
  applyFunctions: assess,
  compareFunctions: assess,
  exportComparison: assess,
  readComparison: assess,
}
/** These give or start what is of the acting organisation, or compare what the district approved. */
const own: readonly UseCase[] = [
  'createProfile',
  'findProfiles',
  'lookInFunctions',
  'exportProfiles',
  'workOn',
  'waitingForMe',
  'proposeDrafts',
  'reassessOutdated',
  'previewFunctions',
  'applyFunctions',
  'compareFunctions',
  'exportComparison',
  'readComparison',
]

let house: FunctionHouse
let at: Target
let here: { name: string; ctx: Ctx }[]
let strangers: { name: string; ctx: Ctx }[]

beforeAll(async () => {
  house = await aFunctionHouse(db)
  const { hr } = house
  const make = async (name: string) => (await createProfile(hr, { name, hr21: null })).id
  const [fresh, draft, ended] = [await make('Los'), await make('Concept'), await make('Vervallen')]
  await scoreProfile(hr, draft, scoresFor())
  await endProfile(hr, ended)
  await aProfile(db, house, { modelId: house.model.id, class: 'B', name: 'Vast' })
  const { id: older } = await aModel(db, house.districtId, { version: 2, startsOn: '2023-01-01' })
  await aProfile(db, house, { modelId: older, class: 'B', name: 'Verouderd' })
  const { id: proposed, seen } = await aProposed(hr)
  at = { fresh, draft, proposed, seen, ended }
  const { organisationId, districtId, neighbourId } = house
  const far = await aFunctionHouse(db)
  const member = async (where: Parameters<typeof aMember>[1], role: Parameters<typeof aMember>[2]) =>
    ctxFor(db, await aMember(db, where, role))
  here = []
  strangers = []
  for (const role of municipalRoles) {
    here.push({ name: role, ctx: await member({ organisationId, districtId }, role) })
    const neighbour = { organisationId: neighbourId, districtId }
    strangers.push({ name: `neighbouring ${role}`, ctx: await member(neighbour, role) })
    strangers.push({ name: `${role} of another district`, ctx: await member(far, role) })
  }
  for (const role of districtRoles) strangers.push({ name: `district ${role}`, ctx: await member(districtId, role) })
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
  for (const { name: who, ctx } of [...here, { name: 'who proposed', ctx: house.hr }]) {
    const mayDo = allowed[name].includes(who) || (who === 'who proposed' && allowed[name] === assess)
    const refusal = await refusalOf(name, ctx)
    // The one who proposed is HR too: what HR may, they may, but for deciding on their own.
    if (who === 'who proposed' && name === 'refuseProfile') expect(refusal).toBe('rule_broken')
    else if (mayDo) expect(refusal, who).toBe(null)
    else if (name === 'withdrawProfile' && assess.includes(who)) expect(refusal, who).toBe('rule_broken')
    else expect(refusal, who).toBe('forbidden')
  }
})

test.each(useCases.filter((name) => !own.includes(name)))(
  '%s does not exist for anyone of another municipality, at the district or further away',
  async (name) => {
    for (const { name: who, ctx } of strangers)
      expect(await refusalOf(name, ctx), who).toMatch(
        name === 'approveProfiles' ? /^(not_found|forbidden)$/ : /^not_found$/,
      )
  },
)

test('approved functions are compared by HR, security and the district, and by nobody else or further away', async () => {
  const compares = (name: string) =>
    /^(neighbouring|district) (integrity-officer|coordinator|project-leader|analyst)$/.test(name)
  for (const { name, ctx } of strangers) {
    const isFar = name.endsWith('of another district')
    const refusal = await refusalOf('readComparison', ctx)
    expect(refusal, name).toBe(
      compares(name) ? null : isFar && /^(integrity|coord)/.test(name) ? 'not_found' : 'forbidden',
    )
  }
})

test('what anyone sees of their own holds nothing of the municipality', async () => {
  for (const { name, ctx } of strangers) {
    const seen = await findProfiles(ctx).catch(() => [])
    for (const secret of [at.fresh, at.draft, at.proposed]) expect(JSON.stringify(seen), name).not.toContain(secret)
  }
})

const refused = (ctx: Ctx, statement: ReturnType<typeof sql>) =>
  inTransaction(ctx, (tx) => tx.db.execute(statement)).then(
    () => null,
    (error) => String(error.cause?.message ?? error.message),
  )

test('by SQL too nobody decides on their own proposal, signs for another or skips a step', async () => {
  const { hr, security } = house
  const set = (what: string, id = at.proposed) =>
    sql`update screening.assessments set ${sql.raw(what)} where profile_id = ${id}::uuid`
  const person = (ctx: Ctx) => (ctx.actor.kind === 'person' ? ctx.actor.personId : '')
  const signed = `security_by = '${person(security)}', security_at = now()`
  expect(await refused(hr, set(`state = 'approved', ${signed}`))).toContain('security agrees for security')
  expect(await refused(hr, set(`state = 'refused', refusal = 'nee'`))).toContain('their own proposal')
  const forged = `security_by = '${crypto.randomUUID()}', security_at = now()`
  expect(await refused(security, set(forged))).toContain('security agrees for security')
  expect(await refused(security, set(`class = 'C', motivation = 'zomaar'`))).toContain('in a draft only')
  expect(await refused(security, set(`number = 9`))).toContain('stays with its function')
  expect(await refused(hr, set(`state = 'approved'`, at.draft))).not.toBeNull()
  expect(await refused(hr, set(`state = 'replaced'`))).toContain('does not go from')
  const brought = sql`insert into screening.assessments (profile_id, organisation_id, district_id, number, model_id, scores,
      calculated_class, class, state, made_by, made_at, proposed_by, proposed_at)
    values (${at.fresh}, ${house.organisationId}, ${house.districtId}, 1, ${house.model.id}, array[0,0,0,0,0,0,0,0]::smallint[],
      'A', 'A', 'proposed', ${person(hr)}, now(), ${person(hr)}, now())`
  expect(await refused(hr, brought)).toContain('begins as a draft')
})

test('no refused call changed anything', async () => {
  const [states] = await rowsOf(
    db,
    sql`select string_agg(state || revision, ' ' order by state) as states from screening.assessments
      where organisation_id = ${house.organisationId}::uuid`,
  )
  expect(states).toEqual({ states: 'approved1 approved1 draft1 proposed2' })
})
