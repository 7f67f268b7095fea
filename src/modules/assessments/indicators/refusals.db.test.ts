import { beforeAll, expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import type { Ctx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { aFramework, aNorm } from '../sample-framework.ts'
import { aScan, type TestScan } from '../testing.ts'
import type * as district from './district.ts'
import { districtReadings } from './district.ts'
import type * as proving from './proving.ts'
import { proveByReading } from './proving.ts'
import type * as queries from './queries.ts'
import { exportReadings, listReadings, ownMeasurements } from './queries.ts'
import { takeReading } from './taking.ts'

const { db } = await testDatabase()

type Services = typeof district & typeof proving & typeof queries
/** A use case takes ctx and promises; what takes a transaction authorises nothing. */
type UseCase = {
  [K in keyof Services]: Services[K] extends (ctx: Ctx, ...rest: never[]) => Promise<unknown>
    ? Parameters<Services[K]>[0] extends { inside: true }
      ? never
      : K
    : never
}[keyof Services]

const indicator = {
  code: 'learning.completed',
  name: { nl: 'Leermodule afgerond' },
  statement: { nl: '{value} rondde de leermodule af.' },
  unit: 'share' as const,
  levels: { 1: 0.25, 2: 0.6, 3: 0.9 },
  freshMonths: 3,
}
const framework = aFramework([aNorm('A', { indicators: [indicator.code] })], { indicators: [indicator] })

// A new use case does not compile until it has a line here.
const calls = {
  listReadings: (ctx) => listReadings(ctx),
  exportReadings: (ctx) => exportReadings(ctx),
  ownMeasurements: (ctx) => ownMeasurements(ctx),
  districtReadings: (ctx) => districtReadings(ctx),
  proveByReading: (ctx, { scanId, readingId }) => proveByReading(ctx, scanId, 'A', readingId),
} satisfies Record<UseCase, (ctx: Ctx, at: TestScan & { readingId: string }) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const team = ['coordinator', 'contributor', 'integrity-officer', 'privacy-officer', 'attention-officer', 'controller']
const readers = [...team, 'secretary', 'mayor']
const allowed: Record<UseCase, readonly string[]> = {
  listReadings: readers,
  exportReadings: readers,
  ownMeasurements: readers,
  districtReadings: ['district project-leader', 'district analyst'],
  proveByReading: team,
}

let at: TestScan & { readingId: string }
const everyone: { name: string; ctx: Ctx }[] = []
const strangers: { name: string; ctx: Ctx }[] = []

beforeAll(async () => {
  const scan = await aScan(db, { framework })
  const elsewhere = await aScan(db, { framework })
  const { organisationId, districtId, other } = scan
  const reading = {
    indicator: indicator.code,
    day: '2024-01-15',
    source: 'learning',
    numerator: '14',
    denominator: '20',
  }
  await takeReading(db, { ...reading, organisationId, measuredAt: aMoment.toISOString() }, aMoment)
  const [own] = await listReadings(scan.coordinator)
  at = { ...scan, readingId: own?.id ?? '' }
  for (const role of municipalRoles) {
    const ctx = ctxFor(db, await aMember(db, { organisationId, districtId }, role))
    everyone.push({ name: role, ctx })
    const places = [
      { organisationId: other.organisationId, districtId },
      { organisationId: elsewhere.organisationId, districtId: elsewhere.districtId },
    ]
    for (const place of places)
      strangers.push({ name: `other ${role}`, ctx: ctxFor(db, await aMember(db, place, role)) })
  }
  for (const role of districtRoles)
    everyone.push({ name: `district ${role}`, ctx: ctxFor(db, await aMember(db, districtId, role)) })
})

/** What a call says, in a transaction that is undone. */
const refusalOf = (name: UseCase, ctx: Ctx): Promise<string | null> =>
  ctx.db
    .transaction(async (inner) => {
      await calls[name]({ ...ctx, db: inner }, at)
      throw new Error('it was allowed')
    })
    .then(
      () => null,
      (error) => error.code ?? null,
    )

test.each(useCases)('%s refuses every role but those of the policy', async (name) => {
  const may: string[] = []
  for (const { name: who, ctx } of everyone) if ((await refusalOf(name, ctx)) === null) may.push(who)
  expect(may.toSorted()).toEqual(allowed[name].toSorted())
})

test('nobody of another municipality or district finds or proves anything with a reading of the municipality', async () => {
  for (const { name, ctx } of strangers) {
    expect(await refusalOf('proveByReading', ctx), name).toMatch(/^(not_found|forbidden)$/)
    const lists = [listReadings(ctx), exportReadings(ctx), districtReadings(ctx)]
    const all = await Promise.all(lists.map((work) => work.catch(() => [])))
    expect(JSON.stringify(all), name).not.toContain(at.readingId)
  }
})
