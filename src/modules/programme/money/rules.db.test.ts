import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { destroyExpired } from '#platform/retention'
import { ctxFor, testDatabase } from '#platform/testing'
import { themes } from '../schema.ts'
import { aProgramme } from '../testing.ts'
import { book, reverseBooking } from './bookings.ts'
import { addBudgetLine, compareBudgets, decideBudget, draftBudget, listBudgets } from './budgets.ts'
import { approveBooking, refuseBooking } from './judging.ts'
import { findBookings, readBooking, readMoney } from './queries.ts'
import { moneyRetention } from './retention.ts'
import { bookings, fundingSources } from './schema.ts'
import { changeSettings } from './settings.ts'
import { changeSource, createSource, listSources } from './sources.ts'
import { bookingFields, someMoney, sourceFields } from './testing.ts'

const { db } = await testDatabase()
let districtId: string
let municipalities: { id: string }[]
let keeper: Ctx
let second: Ctx

beforeAll(async () => {
  const made = await aDistrict(db, 3)
  districtId = made.districtId
  municipalities = made.municipalities
  keeper = ctxFor(db, await aMember(db, districtId, 'programme-controller'))
  second = ctxFor(db, await aMember(db, districtId, 'project-leader'))
})

async function place() {
  const { programmeId } = await aProgramme(db, districtId, personOf(second))
  return { programmeId, ...(await someMoney(keeper, programmeId)) }
}

/** Reasons of a refusal with their fields, without the name of the module. */
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) =>
      error.code === 'invalid'
        ? error.problems.map((one: { path: string; reason: string }) => `${one.path}: ${one.reason.split('.')[1]}`)
        : error.reason?.split('.')[1],
  )

test('lines that exceed their source by a cent are refused, and the difference is told', async () => {
  const { programmeId, sourceId, activityId } = await place()
  const { id } = await draftBudget(keeper, programmeId)
  const line = { activityId, sourceId, municipalityId: null, themeId: null, title: 'Extra' }
  const tooMuch = addBudgetLine(keeper, programmeId, id, { ...line, amountCents: 40_001 })
  await expect(tooMuch).rejects.toMatchObject({
    problems: [{ path: 'amountCents', reason: 'programme.lines_exceed_source', params: { over: '€\u00a00,01' } }],
  })
  await addBudgetLine(keeper, programmeId, id, { ...line, amountCents: 40_000 })
})

test('an earmarked part is budgeted on itself: its source can be budgeted for what is left', async () => {
  const { programmeId, sourceId, activityId } = await place()
  const part = sourceFields({ code: 'DEEL', partOf: sourceId, amountCents: 40_001 })
  expect(await refusal(createSource(keeper, programmeId, { ...part, amountCents: 100_001 }))).toEqual([
    'amountCents: parts_exceed_whole',
  ])
  const { id: partId } = await createSource(keeper, programmeId, { ...part, amountCents: 30_000 })
  expect(await refusal(createSource(keeper, programmeId, { ...part, code: 'X', partOf: partId }))).toEqual([
    'partOf: part_of_wrong',
  ])
  const { id } = await draftBudget(keeper, programmeId)
  const line = { activityId, sourceId, municipalityId: null, themeId: null, title: 'Extra' }
  expect(await refusal(addBudgetLine(keeper, programmeId, id, { ...line, amountCents: 10_001 }))).toEqual([
    'amountCents: lines_exceed_source',
  ])
  await addBudgetLine(keeper, programmeId, id, { ...line, amountCents: 10_000 })
  await addBudgetLine(keeper, programmeId, id, { ...line, sourceId: partId, amountCents: 30_000 })
  const { sources } = await listSources(keeper, programmeId)
  const whole = sources.find((one) => one.id === sourceId)
  expect(
    await refusal(
      changeSource(keeper, programmeId, sourceId, {
        ...sourceFields({ amountCents: 99_999 }),
        revision: whole?.revision ?? 0,
      }),
    ),
  ).toEqual(['amountCents: source_below_lines'])
})

test('a source refuses what it is not for when a line or booking is entered, with the reason', async () => {
  const { programmeId, activityId } = await place()
  const [served, , other] = municipalities
  const [care] = await db
    .insert(themes)
    .values({ organisationId: districtId, title: `Zorgfraude ${programmeId}`, position: 9 })
    .returning()
  const rules = { municipalities: [served?.id ?? ''], excludedThemes: [care?.id ?? ''] }
  const { id: sourceId } = await createSource(keeper, programmeId, sourceFields({ code: 'SPEC', ...rules }))
  const given = { activityId, sourceId }
  const wrong = { ...given, municipalityId: other?.id ?? '', themeId: care?.id ?? '' }
  expect(await refusal(book(keeper, programmeId, bookingFields({ ...wrong, bookedOn: '2025-01-01' })))).toEqual([
    'municipalityId: source_not_for_municipality',
    'themeId: source_not_for_theme',
    'bookedOn: outside_period',
  ])
  const { id } = await draftBudget(keeper, programmeId)
  expect(
    await refusal(addBudgetLine(keeper, programmeId, id, { ...wrong, title: 'Maatwerk', amountCents: 100 })),
  ).toEqual(['municipalityId: source_not_for_municipality', 'themeId: source_not_for_theme'])
  await book(keeper, programmeId, bookingFields({ ...given, municipalityId: served?.id ?? '' }))
  await book(keeper, programmeId, bookingFields(given))
  const change = { ...sourceFields({ code: 'SPEC', municipalities: [other?.id ?? ''] }), revision: 1 }
  expect(await refusal(changeSource(keeper, programmeId, sourceId, change))).toEqual(['startsOn: source_has_bookings'])
})

test('one decided budget is in force, the one before stays readable, and versions tell their difference', async () => {
  const { programmeId, sourceId, activityId, budgetId } = await place()
  const { id } = await draftBudget(keeper, programmeId)
  expect(await refusal(draftBudget(keeper, programmeId))).toBe('draft_exists')
  const line = { activityId, sourceId, municipalityId: null, themeId: null, title: 'Extra', amountCents: 2_500 }
  await addBudgetLine(keeper, programmeId, id, line)
  expect((await readMoney(keeper, programmeId)).money.total.budget).toBe(60_000)
  await decideBudget(keeper, programmeId, id)
  expect(await refusal(addBudgetLine(keeper, programmeId, id, line))).toBe('budget_decided')
  expect((await readMoney(keeper, programmeId)).money.total.budget).toBe(62_500)
  const { budgets } = await listBudgets(keeper, programmeId)
  expect(budgets.map(({ version, state, totalCents }) => [version, state, totalCents])).toEqual([
    [2, 'decided', 62_500],
    [1, 'replaced', 60_000],
  ])
  const differences = await compareBudgets(keeper, programmeId, budgetId, id)
  expect(differences.map(({ before, after, differenceCents }) => [before, after?.title, differenceCents])).toEqual([
    [null, 'Extra', 2_500],
  ])
})

test('an invoice takes no more than is open of its commitment, and what waits is set apart', async () => {
  const { programmeId, ...money } = await place()
  await changeSettings(keeper, programmeId, { fourEyesCents: 8_000, hourRateCents: 0, revision: 0 })
  const commitment = await book(keeper, programmeId, bookingFields({ ...money, kind: 'commitment' }))
  const invoice = (amountCents: number) =>
    book(
      keeper,
      programmeId,
      bookingFields({ activityId: null, sourceId: null, takenNumber: commitment.number, amountCents }),
    )
  expect(await refusal(invoice(1_000))).toEqual(['takenNumber: taken_not_standing'])
  await approveBooking(second, programmeId, commitment.id)
  const waiting = await invoice(8_000)
  await expect(invoice(2_001)).rejects.toMatchObject({
    problems: [{ reason: 'programme.more_than_open', params: { over: '€\u00a00,01' } }],
  })
  await refuseBooking(second, programmeId, waiting.id, 'dubbele factuur')
  const { booking } = await readBooking(keeper, programmeId, (await invoice(2_001)).id)
  expect(booking).toMatchObject({
    partId: money.activityId,
    sourceId: money.sourceId,
    takenFrom: commitment.id,
    state: 'stands',
  })
  expect((await readMoney(keeper, programmeId)).money.total).toMatchObject({
    committed: 10_000,
    open: 7_999,
    realised: 2_001,
  })
  expect(await refusal(reverseBooking(keeper, programmeId, commitment.id, 'verkeerd'))).toBe('reverse_when_taken')
})

test('a reversal is not reversed, a booking is not reversed twice, and one that does not stand not at all', async () => {
  const { programmeId, ...money } = await place()
  await changeSettings(keeper, programmeId, { fourEyesCents: 20_000, hourRateCents: 0, revision: 0 })
  const booking = await book(keeper, programmeId, bookingFields({ ...money, reference: 'F-1' }))
  const reversal = await reverseBooking(keeper, programmeId, booking.id, 'verkeerd')
  expect(reversal).toMatchObject({ amountCents: -10_000, bookedOn: booking.bookedOn, reverses: booking.id })
  expect(await refusal(reverseBooking(keeper, programmeId, booking.id, 'verkeerd'))).toBe('reverse_twice')
  expect(await refusal(reverseBooking(keeper, programmeId, reversal.id, 'toch goed'))).toBe('reverse_a_reversal')
  const large = await book(keeper, programmeId, bookingFields({ ...money, amountCents: 20_000 }))
  expect(await refusal(reverseBooking(keeper, programmeId, large.id, 'verkeerd'))).toBe('reverse_when_waiting')
  await refuseBooking(second, programmeId, large.id, 'klopt niet')
  expect(await refusal(reverseBooking(keeper, programmeId, large.id, 'verkeerd'))).toBe('reverse_when_refused')
  expect(await refusal(approveBooking(second, programmeId, large.id))).toBe('booking_waits_not')
  expect((await readMoney(keeper, programmeId)).money.total.realised).toBe(0)
})

test('a booking with the same reference is known, until it was reversed', async () => {
  const { programmeId, ...money } = await place()
  const given = bookingFields({ ...money, reference: 'F-1', party: 'Zaal De Beurs (fictief)' })
  const { id } = await book(keeper, programmeId, given)
  const again = () => book(keeper, programmeId, { ...given, reference: ' f-1' })
  expect(await refusal(again())).toEqual(['reference: booking_known'])
  await reverseBooking(keeper, programmeId, id, 'verkeerde activiteit')
  await again()
})

test('bookings are searched, filtered and sorted, and what a filter shows adds up', async () => {
  const { programmeId, ...money } = await place()
  const [, second2] = money.activities.filter(({ kind }) => kind === 'part')
  await book(keeper, programmeId, bookingFields({ ...money, title: 'Zaalhuur Borne', amountCents: 300 }))
  await book(
    keeper,
    programmeId,
    bookingFields({ ...money, title: 'Drukwerk', party: '100% Druk', amountCents: 200, bookedOn: '2024-05-01' }),
  )
  await book(
    keeper,
    programmeId,
    bookingFields({ ...money, activityId: second2?.id ?? '', title: 'Koffie', amountCents: 100, kind: 'expectation' }),
  )
  const titles = async (query: Parameters<typeof findBookings>[2]) =>
    (await findBookings(keeper, programmeId, query)).results.map(({ title }) => title)
  expect(await titles({})).toEqual(['Drukwerk', 'Koffie', 'Zaalhuur Borne'])
  expect(await titles({ search: '0% d' })).toEqual(['Drukwerk'])
  expect(await titles({ search: '#1' })).toEqual(['Zaalhuur Borne'])
  expect(await titles({ sort: 'amount', descending: false })).toEqual(['Koffie', 'Drukwerk', 'Zaalhuur Borne'])
  expect(await titles({ figure: 'realised', sort: 'title', descending: false })).toEqual(['Drukwerk', 'Zaalhuur Borne'])
  expect(await titles({ activityId: second2?.id ?? '' })).toEqual(['Koffie'])
  const subProjectId = second2?.subProjectId ?? ''
  expect((await findBookings(keeper, programmeId, { activityId: subProjectId, figure: 'forecast' })).totalCents).toBe(
    600,
  )
  expect(await titles({ page: 2, pageSize: 2 })).toEqual(['Zaalhuur Borne'])
})

test('money is destroyed seven years after the last day of the programme and its sources, and not before', async () => {
  const { programmeId, ...money } = await place()
  await book(keeper, programmeId, bookingFields(money))
  const left = async () => ({
    bookings: (await inTransaction(systemCtx(db, new Date()), (tx) => tx.db.select().from(bookings))).length,
    sources: (await db.select().from(fundingSources)).length,
  })
  const before = await left()
  await destroyExpired(db, moneyRetention, new Date('2031-12-30T12:00:00Z'))
  expect(await left()).toEqual(before)
  await destroyExpired(db, moneyRetention, new Date('2032-01-01T12:00:00Z'))
  expect(await left()).toEqual({ bookings: 0, sources: 0 })
})
