import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { seedHours } from '../../capacity/seeding.ts'
import { aProgramme } from '../../testing.ts'
import { book } from '../bookings.ts'
import { approveBooking } from '../judging.ts'
import { changeSettings } from '../settings.ts'
import { bookingFields, someMoney } from '../testing.ts'
import {
  accountabilityOf,
  closeAccount,
  explainDeviation,
  moveAccount,
  readAccountability,
  startAccount,
} from './service.ts'

const { db } = await testDatabase()
const later = new Date('2025-01-20T10:00:00Z')
let districtId: string
let keeper: Ctx
let second: Ctx

beforeAll(async () => {
  districtId = (await aDistrict(db, 1)).districtId
  keeper = ctxFor(db, await aMember(db, districtId, 'programme-controller'), later)
  second = ctxFor(db, await aMember(db, districtId, 'project-leader'), later)
})

async function place() {
  const { programmeId } = await aProgramme(db, districtId, personOf(second))
  const money = await someMoney(keeper, programmeId)
  await changeSettings(keeper, programmeId, { fourEyesCents: 90_000, hourRateCents: 6_850, revision: 0 })
  return { programmeId, ...money }
}

test('a difference of exactly ten per cent needs no explanation, one of a cent more holds up the closing', async () => {
  const { programmeId, ...money } = await place()
  await book(keeper, programmeId, bookingFields({ ...money, amountCents: 66_000 }))
  await startAccount(keeper, programmeId, '2024-12-31')
  expect((await readAccountability(keeper, programmeId)).missing).toBe(0)
  await book(keeper, programmeId, bookingFields({ ...money, amountCents: 1 }))
  const { content, missing } = await readAccountability(keeper, programmeId)
  expect(missing).toBe(1)
  expect(content.activities.find(({ activityId }) => activityId === money.activityId)).toMatchObject({
    budget: 60_000,
    realised: 66_001,
    deviation: 11,
    mustExplain: true,
    explanation: null,
  })
  await expect(closeAccount(keeper, programmeId)).rejects.toMatchObject({ reason: 'programme.account_unexplained' })
  await explainDeviation(keeper, programmeId, { activityId: money.activityId, explanation: 'De zaal was duurder.' })
  await closeAccount(keeper, programmeId)
})

test('what waits for a second person holds up the closing, when it is of a day that is accounted for', async () => {
  const { programmeId, ...money } = await place()
  await book(keeper, programmeId, bookingFields({ ...money, amountCents: 60_000 }))
  const large = bookingFields({ ...money, amountCents: 90_000, bookedOn: '2024-11-01' })
  const { id } = await book(keeper, programmeId, large)
  await startAccount(keeper, programmeId, '2024-12-31')
  await expect(closeAccount(keeper, programmeId)).rejects.toMatchObject({ reason: 'programme.account_has_waiting' })
  await moveAccount(keeper, programmeId, '2024-10-31')
  await closeAccount(keeper, programmeId)
  await approveBooking(second, programmeId, id)
})

test('an account that was closed stays as it was, whatever is booked later; a next one tells the rest', async () => {
  const { programmeId, ...money } = await place()
  await book(keeper, programmeId, bookingFields({ ...money, amountCents: 60_000 }))
  await startAccount(keeper, programmeId, '2024-06-30')
  await expect(startAccount(keeper, programmeId, '2024-07-31')).rejects.toMatchObject({
    reason: 'programme.account_is_open',
  })
  await closeAccount(second, programmeId)
  const closed = (await readAccountability(keeper, programmeId)).content
  await book(keeper, programmeId, bookingFields({ ...money, amountCents: 500 }))
  await changeSettings(keeper, programmeId, { fourEyesCents: 90_000, hourRateCents: 1, revision: 1 })
  expect((await readAccountability(keeper, programmeId)).content).toEqual(closed)
  expect(await inTransaction(keeper, (tx) => accountabilityOf(tx, programmeId))).toEqual(closed)
  expect(closed).toMatchObject({ realised: 60_000, hourRateCents: 6_850, upTo: '2024-06-30' })
  await startAccount(keeper, programmeId, '2024-12-31')
  expect((await readAccountability(keeper, programmeId)).content.realised).toBe(60_500)
  expect((await readAccountability(keeper, programmeId, 1)).content).toEqual(closed)
  await expect(readAccountability(keeper, programmeId, 9)).rejects.toMatchObject({ code: 'not_found' })
})

test('a day that has not come, and an account that is not open, are refused', async () => {
  const { programmeId, activityId } = await place()
  await expect(startAccount(keeper, programmeId, '2025-01-21')).rejects.toMatchObject({
    problems: [{ path: 'upTo', reason: 'programme.account_in_future' }],
  })
  const said = { activityId, explanation: 'niets te zeggen' }
  await expect(explainDeviation(keeper, programmeId, said)).rejects.toMatchObject({
    reason: 'programme.account_not_open',
  })
  await startAccount(keeper, programmeId, '2025-01-20')
  await expect(explainDeviation(keeper, programmeId, { ...said, activityId: programmeId })).rejects.toMatchObject({
    code: 'invalid',
  })
})

test('hours that municipalities made are told by sub-project, up to the quarter, and are no part of the costs', async () => {
  const { programmeId, ...money } = await place()
  const subProjectId = money.activities.find(({ kind }) => kind === 'sub-project')?.id ?? ''
  const made = {
    kind: 'made' as const,
    municipalityId: crypto.randomUUID(),
    subProjectId,
    hours: 10,
    note: null,
    at: later,
    by: personOf(second).personId,
  }
  await inTransaction(systemCtx(db, later), (tx) =>
    seedHours(tx, { programmeId, districtId }, [
      { ...made, quarter: '2024-Q2' },
      { ...made, quarter: '2024-Q3', hours: 7 },
      { ...made, quarter: '2024-Q4', hours: 100 },
    ]),
  )
  await startAccount(keeper, programmeId, '2024-07-01')
  const { content } = await readAccountability(keeper, programmeId)
  expect(content.activities.find(({ activityId }) => activityId === subProjectId)).toMatchObject({
    hours: 17,
    hoursCost: 116_450,
  })
  expect(content).toMatchObject({ hours: 17, hoursCost: 116_450, realised: 0 })
  expect(await inTransaction(systemCtx(db, later), (tx) => accountabilityOf(tx, programmeId))).toMatchObject({
    hours: 17,
  })
})
