import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import {
  ctxFor,
  everyoneAtDistrict,
  everyoneAtMunicipality,
  everyoneAtProvince,
  expectIsolated,
  testDatabase,
} from '#platform/testing'
import { aProgramme } from '../testing.ts'
import { explainDeviation, startAccount } from './accounting/service.ts'
import { book, reverseBooking } from './bookings.ts'
import { applyImport, previewImport, saveMapping } from './importing/import.ts'
import { approveBooking } from './judging.ts'
import { may } from './policy.ts'
import { changeSettings } from './settings.ts'
import { bookingFields, exportFile, someMoney } from './testing.ts'

const { db } = await testDatabase()
const tables = [
  'money_settings',
  'funding_sources',
  'budgets',
  'budget_lines',
  'money_imports',
  'bookings',
  'booking_judgements',
  'accounts',
  'account_explanations',
].map((name) => `programme.${name}`)

let districtId: string
let municipalityId: string
let programmeId: string
let keeper: Ctx
let second: Ctx
let money: Awaited<ReturnType<typeof someMoney>>
let invoice: string
let large: string

beforeAll(async () => {
  const made = await aDistrict(db, 1)
  districtId = made.districtId
  municipalityId = made.municipalities[0]?.id ?? ''
  keeper = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  second = ctxFor(db, await aMember(db, districtId, 'programme-controller'))
  programmeId = (await aProgramme(db, districtId, personOf(keeper))).programmeId
  money = await someMoney(keeper, programmeId)
  await changeSettings(keeper, programmeId, { fourEyesCents: 50_000, hourRateCents: 0, revision: 0 })
  invoice = (await book(keeper, programmeId, bookingFields(money))).id
  large = (await book(keeper, programmeId, bookingFields({ ...money, amountCents: 50_000 }))).id
  await approveBooking(second, programmeId, large)
  await saveMapping(keeper, programmeId, exportFile.mapping)
  const bytes = exportFile.of([['2024-02-01', '12,50', 'Koffie (fictief)', 'F-1']])
  const { seen } = await previewImport(keeper, programmeId, bytes)
  await applyImport(keeper, programmeId, { bytes, fileName: 'export.csv', seen })
  await startAccount(keeper, programmeId, '2024-01-10')
  await explainDeviation(keeper, programmeId, { activityId: money.activityId, explanation: 'nog niets gedaan' })
})

const [atDistrict, atMunicipality] = may.readMoney.grants
const roles = (grant: typeof atDistrict) => new Set<string>(grant?.roles)
const keeps = new Set<string>(may.keepMoney.grants[0]?.roles)
const near = () => [
  ...everyoneAtDistrict(districtId).map((actor) => ({ actor, may: roles(atDistrict).has(actor.roles[0] ?? '') })),
  ...everyoneAtMunicipality(municipalityId, districtId).map((actor) => ({
    actor,
    may: roles(atMunicipality).has(actor.roles[0] ?? ''),
  })),
]
const far = () => {
  const elsewhere = crypto.randomUUID()
  return [
    ...everyoneAtDistrict(elsewhere),
    ...everyoneAtMunicipality(crypto.randomUUID(), elsewhere),
    ...everyoneAtProvince(crypto.randomUUID()),
  ]
}

test.each(tables)(
  '%s is read by who reads programmes, written by who keeps money, and out of reach elsewhere',
  async (table) => {
    const rows = sql`organisation_id = ${districtId}::uuid`
    const isKeeper = ({
      organisationId,
      roles: [role = 'employee'],
    }: Ctx['actor'] & { organisationId: string; roles: readonly string[] }) =>
      organisationId === districtId && keeps.has(role)
    const readers = near().filter((one) => one.may && !isKeeper(one.actor))
    const others = near().filter((one) => !one.may)
    expect(Math.min(readers.length, others.length)).toBeGreaterThan(5)
    await expectIsolated(db, { table, rows, actors: readers.map(({ actor }) => actor), mayRead: true })
    await expectIsolated(db, { table, rows, actors: [...others.map(({ actor }) => actor), ...far()] })
  },
)

const refused = (ctx: Ctx, statement: ReturnType<typeof sql>) =>
  inTransaction(ctx, (tx) => tx.db.execute(statement)).then(
    () => null,
    (error) => String(error.cause?.message ?? error.message),
  )
const copyOf = (id: string, changes: string) =>
  sql`insert into programme.bookings select (jsonb_populate_record(b, ${changes}::jsonb)).* from programme.bookings b where b.id = ${id}::uuid`
const another = (ctx: Ctx, id: string, changes: Record<string, unknown>) =>
  refused(
    ctx,
    copyOf(id, JSON.stringify({ id: crypto.randomUUID(), number: 900, made_by: personOf(ctx).personId, ...changes })),
  )

test('by SQL too a booking is only added: not by keepers, and not by the owner of the table', async () => {
  const change = sql`update programme.bookings set amount_cents = 1 where id = ${invoice}::uuid`
  for (const statement of [change, sql`delete from programme.bookings`, sql`truncate programme.bookings cascade`])
    expect(await refused(keeper, statement)).toContain('permission denied')
  const asOwner = (statement: typeof change) =>
    db.execute(statement).then(
      () => null,
      (error) => String(error.cause?.message),
    )
  for (const statement of [
    change,
    sql`delete from programme.bookings where id = ${invoice}::uuid`,
    sql`truncate programme.bookings cascade`,
    sql`update programme.booking_judgements set judgement = 'refused', reason = 'x'`,
    sql`delete from programme.booking_judgements`,
  ])
    expect(await asOwner(statement)).toContain('corrected by a reversal')
})

test('by SQL too a booking keeps to its source, is reversed once as its mirror, and takes no more than is open', async () => {
  const reversal = { reverses: invoice, amount_cents: -10_000, reason: 'verkeerd', number: 901 }
  expect(await another(keeper, invoice, { booked_on: '2025-01-01' })).toContain('outside the period')
  expect(await another(keeper, invoice, { made_by: personOf(second).personId })).toContain('row-level security')
  expect(await another(keeper, invoice, { ...reversal, amount_cents: -9_999 })).toContain('mirrors')
  expect(await another(keeper, invoice, { ...reversal, booked_on: '2024-03-02' })).toContain('mirrors')
  expect(await another(keeper, invoice, { taken_from: large, taken_kind: 'commitment' })).toContain(
    'nothing can be taken',
  )
  const { id } = await reverseBooking(keeper, programmeId, invoice, 'verkeerd geboekt')
  expect(await another(keeper, invoice, reversal)).toContain('reversed once')
  expect(await another(keeper, id, { reverses: id, amount_cents: -10_000, reason: 'x' })).toContain('not reversed')
  const commitment = await book(keeper, programmeId, bookingFields({ ...money, kind: 'commitment' }))
  const taken = { kind: 'invoice', taken_from: commitment.id, taken_kind: 'commitment' }
  expect(await another(keeper, commitment.id, { ...taken, amount_cents: 10_001 })).toContain('more than is open')
})

test('by SQL too nobody judges a booking of their own, or one that needs no judgement', async () => {
  const judged = (ctx: Ctx, id: string, judgement = 'approved') =>
    refused(
      ctx,
      sql`insert into programme.booking_judgements (booking_id, programme_id, organisation_id, judgement, reason, made_by, made_at)
        values (${id}::uuid, ${programmeId}::uuid, ${districtId}::uuid, ${judgement}, 'x', ${personOf(ctx).personId}::uuid, now())`,
    )
  const { id } = await book(keeper, programmeId, bookingFields({ ...money, amountCents: 60_000 }))
  expect(await judged(keeper, id)).toContain('does not judge it')
  expect(await judged(second, id, 'withdrawn')).toContain('by who entered it')
  expect(await judged(second, invoice)).toContain('needs no approval')
  expect(await judged(second, id)).toBeNull()
})

test('by SQL too a decided budget stays, lines fit their source to the cent, and a closed account stays', async () => {
  expect(await refused(keeper, sql`update programme.budget_lines set amount_cents = 1`)).toContain('stays as it was')
  expect(await refused(keeper, sql`delete from programme.budgets where state = 'decided'`)).toContain('stays')
  expect(
    await refused(keeper, sql`update programme.budgets set state = 'draft', decided_at = null, decided_by = null`),
  ).toContain('stays as it was')
  const made = sql`insert into programme.budgets (id, programme_id, organisation_id, version, made_by, made_at)
    values (${large}::uuid, ${programmeId}::uuid, ${districtId}::uuid, 7, ${personOf(keeper).personId}::uuid, now())`
  expect(await refused(keeper, made)).toBeNull()
  const add = (cents: number) => sql`insert into programme.budget_lines
      (budget_id, programme_id, organisation_id, line_id, sub_project_id, part_id, source_id, theme_id, title, amount_cents)
    select ${large}::uuid, programme_id, organisation_id, line_id, sub_project_id, part_id, source_id, theme_id, 'x', ${cents}
      from programme.budget_lines where budget_id = ${money.budgetId}::uuid`
  expect(await refused(keeper, add(100_001))).toContain('exceed the source')
  expect(await refused(keeper, add(100_000))).toBeNull()
  expect(await refused(keeper, add(1))).toContain('exceed the source')
  const close = sql`update programme.accounts set content = '{}', closed_at = now(), closed_by = ${personOf(keeper).personId}::uuid`
  expect(await refused(keeper, close)).toBeNull()
  expect(await refused(keeper, sql`update programme.accounts set content = '{"budget": 1}'`)).toContain(
    'stays as it was',
  )
  expect(await refused(keeper, sql`delete from programme.account_explanations`)).toContain('stays as it was')
})
