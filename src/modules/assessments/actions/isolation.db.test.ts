import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import {
  aMoment,
  anActor,
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { readings } from '../indicators/schema.ts'
import { aScan, dayFromNow, personIn, type TestScan } from '../testing.ts'
import { finishAction } from './closing.ts'
import { createAction } from './keeping.ts'
import { wishRetest } from './retesting.ts'
import { actionReminders } from './schema.ts'
import { actionFields, aProof } from './testing.ts'

const { db } = await testDatabase()

let own: TestScan
let away: TestScan
let actionId: string
let owner: Ctx

beforeAll(async () => {
  own = await aScan(db)
  away = await aScan(db)
  const { coordinator, organisationId, districtId } = own
  owner = await own.as('employee')
  const given = actionFields({ norms: ['A'], ownerId: personIn(owner).personId, dueOn: dayFromNow(5) })
  actionId = (await createAction(coordinator, given)).id
  await finishAction(coordinator, actionId, aProof(), null)
  await wishRetest(coordinator, actionId, 'A')
  await db
    .insert(actionReminders)
    .values({ actionId, organisationId, dueOn: dayFromNow(5), daysBefore: 7, sentAt: aMoment })
  const read = {
    organisationId,
    districtId,
    source: 'learning',
    measuredAt: aMoment,
    day: '2024-01-15',
    isPersonal: true,
  }
  await db.insert(readings).values([
    { ...read, indicator: 'learning.completed', numerator: 96, denominator: 110 },
    { ...read, indicator: 'screening.oath', numerator: 4, denominator: 20 },
    { ...read, indicator: 'screening.side-jobs', numerator: 97, denominator: 100 },
    { ...read, indicator: 'reporting.in-time', numerator: 2, denominator: 3 },
    { ...read, indicator: 'screening.classified', numerator: 0, denominator: 40 },
    { ...read, indicator: 'screening.repeated', numerator: 30, denominator: 30 },
    { ...read, indicator: 'assessments.actions-owned', numerator: 1, denominator: 3, isPersonal: false },
    { ...read, indicator: 'test.days', value: 3 },
    { ...read, indicator: 'learning.completed', numerator: 10, denominator: 110, day: '2023-12-15' },
  ])
})

const rows = () => sql`organisation_id = ${own.organisationId}::uuid`
const far = () => [
  ...everyoneAtMunicipality(away.organisationId, away.districtId),
  ...everyoneAtDistrict(away.districtId),
  ...everyoneAtProvince(crypto.randomUUID()),
]

test.each(['actions', 'action_proofs', 'action_events', 'action_reminders', 'retest_wishes', 'readings'])(
  '%s are out of reach for every role at a neighbour, at the district and further away',
  async (name) => {
    const neighbours = everyoneAtMunicipality(own.other.organisationId, own.districtId)
    const actors = [...neighbours, ...everyoneAtDistrict(own.districtId), ...far()]
    await expectIsolated(db, { table: `assessments.${name}`, rows: rows(), actors })
  },
)

const works = ['coordinator', 'contributor', 'secretary', 'mayor', 'controller']
const officers = ['integrity-officer', 'privacy-officer', 'attention-officer']

test.each(['actions', 'action_proofs', 'action_events', 'action_reminders', 'retest_wishes', 'readings'])(
  '%s are out of reach for those at the municipality who neither work on the scan nor own the action',
  async (name) => {
    const actors = everyoneAtMunicipality(own.organisationId, own.districtId).filter(
      ({ roles: [role = 'employee'] }) => !works.includes(role) && !officers.includes(role),
    )
    await expectIsolated(db, { table: `assessments.${name}`, rows: rows(), actors })
  },
)

test('readings are read by who works on the scan and changed by nobody', async () => {
  const actors = everyoneAtMunicipality(own.organisationId, own.districtId)
  await expectIsolated(db, { table: 'assessments.readings', rows: rows(), actors, mayRead: true })
})

const refused = (ctx: Ctx, statement: ReturnType<typeof sql>) =>
  inTransaction(ctx, (tx) => tx.db.execute(statement)).then(
    () => null,
    (error) => String(error.cause?.message ?? error.message),
  )

test('by SQL too an owner changes neither the day nor the owner, and a closed action stays as it is', async () => {
  const { coordinator } = own
  const mine = actionFields({ ownerId: personIn(owner).personId, dueOn: dayFromNow(5) })
  const { id } = await createAction(coordinator, mine)
  const set = (what: string, at = id) => sql`update assessments.actions set ${sql.raw(what)} where id = ${at}::uuid`
  expect(await refused(owner, set(`due_on = '2030-01-01'`))).toContain('not for the owner')
  expect(await refused(owner, set(`state = 'cancelled', state_reason = 'x', closed_at = now()`))).toContain(
    'not for the owner',
  )
  expect(await refused(coordinator, set(`state = 'done', done_on = '2024-01-15', closed_at = now()`))).toContain(
    'something proves it',
  )
  expect(await refused(coordinator, set(`number = 99`))).toContain('stays with')
  expect(await refused(coordinator, set(`title = 'Anders'`, actionId))).toContain('closed action does not change')
  expect(await refused(coordinator, set(`state = 'busy', done_on = null, closed_at = null`, actionId))).toContain(
    'does not go from done to busy',
  )
  const taken = sql`delete from assessments.action_proofs where action_id = ${actionId}::uuid`
  expect(await refused(coordinator, taken)).toContain('proof of a closed action stays')
  expect(await refused(coordinator, sql`delete from assessments.actions`)).not.toBeNull()
})

test('by SQL too an action that is brought in as done has its proof', async () => {
  const { organisationId, districtId } = own
  const brought = sql`insert into assessments.actions
      (organisation_id, district_id, number, title, origin, state, done_on, closed_at, created_at, created_by)
    values (${organisationId}, ${districtId}, 900, 'Zonder bewijs', 'own', 'done', '2024-01-10', now(), now(),
      ${personIn(own.coordinator).personId})`
  expect(await refused(own.coordinator, brought)).toContain('something proves it')
})

test('the counts of the district hold no actions of another one, and nobody without a part in it gets any', async () => {
  const counted = (ctx: Ctx) =>
    inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select * from assessments.action_counts('2024-01-15')`))
  expect(await counted(own.leader)).toHaveLength(2)
  expect(await counted(away.leader)).toEqual([])
  for (const role of ['employee', 'trainer', 'manager'] as const)
    expect(await counted(ctxFor(db, anActor(role, own)))).toEqual([])
})

test('the district sees whole percents, and nothing from which fewer than five people could be told', async () => {
  const seen = (ctx: Ctx) =>
    inTransaction(ctx, (tx) =>
      rowsOf<{ indicator: string }>(
        tx.db,
        sql`select indicator, percent, value, is_suppressed as hidden from assessments.district_readings() order by 1`,
      ),
    )
  expect(await seen(own.leader)).toEqual([
    { indicator: 'assessments.actions-owned', percent: 33, value: null, hidden: false },
    { indicator: 'learning.completed', percent: 87, value: null, hidden: false },
    { indicator: 'reporting.in-time', percent: null, value: null, hidden: true },
    { indicator: 'screening.classified', percent: 0, value: null, hidden: false },
    { indicator: 'screening.oath', percent: null, value: null, hidden: true },
    { indicator: 'screening.repeated', percent: 100, value: null, hidden: false },
    { indicator: 'screening.side-jobs', percent: null, value: null, hidden: true },
    { indicator: 'test.days', percent: null, value: null, hidden: true },
  ])
  expect(await seen(away.leader)).toEqual([])
  expect(await seen(own.coordinator)).toEqual([])
  for (const role of ['board-member', 'administrator', 'province-reader', 'assessor'] as const)
    expect(
      await seen(ctxFor(db, anActor(role, { organisationId: own.districtId, districtId: own.districtId }))),
    ).toEqual([])
})
