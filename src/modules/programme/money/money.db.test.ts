import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { type Ctx, inTransaction } from '#platform/db'
import { isAppError } from '#platform/errors'
import { ctxFor, testDatabase } from '#platform/testing'
import { aProgramme } from '../testing.ts'
import { book, reverseBooking } from './bookings.ts'
import { approveBooking, refuseBooking, withdrawBooking } from './judging.ts'
import type { Sums } from './model.ts'
import { findBookings } from './queries.ts'
import { changeSettings } from './settings.ts'
import { moneyOf } from './sums.ts'
import { bookingFields, someMoney } from './testing.ts'

const { db } = await testDatabase()
let districtId: string
let keeper: Ctx
let second: Ctx

beforeAll(async () => {
  districtId = (await aDistrict(db, 1)).districtId
  keeper = ctxFor(db, await aMember(db, districtId, 'programme-controller'))
  second = ctxFor(db, await aMember(db, districtId, 'project-leader'))
})

async function place(fourEyesCents = 50_000) {
  const { programmeId } = await aProgramme(db, districtId, await aMember(db, districtId, 'project-leader'))
  const money = await someMoney(keeper, programmeId)
  await changeSettings(keeper, programmeId, { fourEyesCents, hourRateCents: 0, revision: 0 })
  return { programmeId, ...money }
}

/** What a step does, by its place among the bookings made so far. */
const step = fc.record({
  what: fc.constantFrom('book', 'book', 'book', 'approve', 'refuse', 'withdraw', 'reverse'),
  kind: fc.constantFrom('expectation', 'commitment', 'release', 'invoice'),
  at: fc.nat(20),
  from: fc.option(fc.nat(20), { freq: 2 }),
  cents: fc.constantFrom(1, 5, 10, 100, 49_999, 50_000, 60_000),
  activity: fc.nat(20),
} as const)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** A slow reference: it knows nothing of SQL, and works every figure out from the story of each booking. */
class Reference {
  readonly made: {
    id: string
    number: number
    activityId: string
    kind: Step['kind']
    cents: number
    from: number | null
    reverses: number | null
    state: 'stands' | 'waiting' | 'dead'
  }[] = []

  private standing = () => this.made.filter(({ state }) => state === 'stands')

  /** What stands and is not reversed. */
  private real = () => {
    const gone = new Set(this.standing().flatMap(({ reverses }) => (reverses === null ? [] : [reverses])))
    return this.standing().filter(({ number, reverses }) => reverses === null && !gone.has(number))
  }

  sums(activityId: string | null, budget: number): Sums {
    const own = this.real().filter((one) => activityId === null || one.activityId === activityId)
    const total = (rows: typeof own) => rows.reduce((sum, { cents }) => sum + cents, 0)
    const left = (kind: 'expectation' | 'commitment') =>
      own
        .filter((one) => one.kind === kind)
        .reduce((sum, one) => sum + one.cents - total(own.filter(({ from }) => from === one.number)), 0)
    const freed = total(
      own.filter(
        (one) => one.kind === 'release' && this.made.find(({ number }) => number === one.from)?.kind === 'commitment',
      ),
    )
    const realised = total(own.filter(({ kind }) => kind === 'invoice'))
    const [expected, open] = [left('expectation'), left('commitment')]
    const forecast = realised + open + expected
    const committed = total(own.filter(({ kind }) => kind === 'commitment')) - freed
    return { budget, expected, committed, open, realised, forecast, left: budget - forecast }
  }
}

type Place = Awaited<ReturnType<typeof place>>

async function play({ programmeId, sourceId, activities }: Place, reference: Reference, it: Step): Promise<void> {
  const target = reference.made[it.at % Math.max(1, reference.made.length)]
  if (it.what === 'book') {
    const from = it.from === null ? undefined : reference.made[it.from % Math.max(1, reference.made.length)]
    const activityId = from?.activityId ?? activities[it.activity % activities.length]?.id ?? ''
    const fields = { activityId, sourceId, kind: it.kind, amountCents: it.cents, takenNumber: from?.number ?? null }
    const row = await book(keeper, programmeId, bookingFields(fields))
    const state = row.needsApproval ? 'waiting' : 'stands'
    reference.made.push({
      id: row.id,
      number: row.number,
      activityId,
      kind: it.kind,
      cents: it.cents,
      from: from?.number ?? null,
      reverses: null,
      state,
    })
    return
  }
  if (!target) return
  if (it.what === 'reverse') {
    const row = await reverseBooking(keeper, programmeId, target.id, 'verkeerd geboekt')
    const { activityId, kind, cents } = target
    const state = row.needsApproval ? 'waiting' : 'stands'
    reference.made.push({
      id: row.id,
      number: row.number,
      activityId,
      kind,
      cents: -cents,
      from: null,
      reverses: target.number,
      state,
    })
    return
  }
  if (it.what === 'approve') await approveBooking(second, programmeId, target.id)
  if (it.what === 'refuse') await refuseBooking(second, programmeId, target.id, 'klopt niet')
  if (it.what === 'withdraw') await withdrawBooking(keeper, programmeId, target.id)
  target.state = it.what === 'approve' ? 'stands' : 'dead'
}

test('budget, expectation, commitments, realisation and forecast add up after any sequence of bookings, judgements and reversals', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const at = await place()
      const reference = new Reference()
      for (const one of steps)
        await play(at, reference, one).catch((error) => {
          if (!isAppError(error) || error.code === 'forbidden') throw error
        })
      const { rows, places, total } = await inTransaction(keeper, (tx) => moneyOf(tx, at.programmeId))
      expect(total).toEqual(reference.sums(null, 60_000))
      for (const { lineId, subProjectId, partId, sums } of rows) {
        const activityId = partId ?? subProjectId ?? lineId
        expect(sums).toEqual(reference.sums(activityId, activityId === at.activityId ? 60_000 : 0))
        expect(sums.open, 'no commitment is spent more than once').toBeGreaterThanOrEqual(0)
        expect(sums.expected).toBeGreaterThanOrEqual(0)
      }
      expect(places.map(({ sums }) => sums)).toEqual([total])
      for (const figure of ['expected', 'committed', 'open', 'realised', 'forecast'] as const) {
        const { totalCents, results } = await findBookings(keeper, at.programmeId, { figure, pageSize: 200 })
        expect(totalCents, figure).toBe(total[figure])
        expect(results.reduce((sum, { countsCents }) => sum + (countsCents ?? 0), 0)).toBe(total[figure])
      }
    }),
    { numRuns: 25 },
  )
}, 240_000)
