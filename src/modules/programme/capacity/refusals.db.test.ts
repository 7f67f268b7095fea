import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, personOf, type Role } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { aProgramme } from '../testing.ts'
import * as exporting from './exporting.ts'
import * as history from './history.ts'
import * as importing from './importing.ts'
import { capacityOf } from './picture.ts'
import { hoursEntry } from './testing.ts'
import { writeHours } from './writing.ts'

const { db } = await testDatabase()
type Target = { programmeId: string; municipalityId: string; subProjectId: string; seen: string }
type UseCase =
  | keyof typeof exporting
  | keyof typeof history
  | Exclude<keyof typeof importing, 'mustWriteSome'>
  | 'capacityOf'
  | 'askHours'
  | 'promiseHours'

const file = new TextEncoder().encode('soort;gemeente;kwartaal;uren\n')
const empty = { quarter: null, subProjectId: null }
// A new use case does not compile until it has a line here.
const calls = {
  capacityOf: (ctx, at) => capacityOf(ctx, at.programmeId, empty),
  hoursHistory: (ctx, at) => history.hoursHistory(ctx, at.programmeId),
  exportHours: (ctx, at) => exporting.exportHours(ctx, at.programmeId),
  askHours: (ctx, at) => writeHours(ctx, at.programmeId, [hoursEntry(at.municipalityId, at.subProjectId)]),
  promiseHours: (ctx, at) =>
    writeHours(ctx, at.programmeId, [hoursEntry(at.municipalityId, at.subProjectId, { kind: 'promised' })]),
  previewHours: (ctx, at) => importing.previewHours(ctx, at.programmeId, file),
  applyHours: (ctx, at) => importing.applyHours(ctx, at.programmeId, file, at.seen),
} satisfies Record<UseCase, (ctx: Ctx, at: Target) => Promise<unknown>>
const useCases = Object.keys(calls).filter((name): name is UseCase => name in calls)

const atDistrict = [
  ...['project-leader', 'analyst', 'board-member', 'execution-specialist', 'administrator', 'province-reader'],
  'programme-controller',
].map((role) => `district ${role}`)
const readers = [...atDistrict, 'coordinator', 'secretary', 'mayor', 'controller']
const writers = ['district project-leader', 'coordinator']
const allowed: Record<UseCase, readonly string[]> = {
  capacityOf: readers,
  hoursHistory: readers,
  exportHours: readers,
  askHours: ['district project-leader'],
  promiseHours: ['coordinator'],
  previewHours: writers,
  applyHours: writers,
}

let at: Target
const everyone: { name: string; ctx: Ctx }[] = []
const strangers: { name: string; ctx: Ctx }[] = []

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const municipalityId = municipalities[0]?.id ?? ''
  const municipality = { organisationId: municipalityId, districtId }
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const { programmeId, subProjectIds } = await aProgramme(db, districtId, personOf(leader))
  const { seen } = await importing.previewHours(leader, programmeId, file)
  at = { programmeId, municipalityId, subProjectId: subProjectIds[0] ?? '', seen }
  const away = await aDistrict(db, 1)
  const member = async (place: Parameters<typeof aMember>[1], role: Role) => ctxFor(db, await aMember(db, place, role))
  for (const role of municipalRoles) {
    everyone.push({ name: role, ctx: await member(municipality, role) })
    const far = { organisationId: away.municipalities[0]?.id ?? '', districtId: away.districtId }
    strangers.push({ name: role, ctx: await member(far, role) })
  }
  for (const role of districtRoles) {
    everyone.push({ name: `district ${role}`, ctx: await member(districtId, role) })
    strangers.push({ name: `district ${role}`, ctx: await member(away.districtId, role) })
  }
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
  for (const { name: who, ctx } of everyone) {
    const refusal = await refusalOf(name, ctx)
    // The file has no rows: who may read it in hears that.
    if (allowed[name].includes(who)) expect(refusal, who).toBe(name === 'applyHours' ? 'invalid' : null)
    else expect(refusal, who).toMatch(/^(forbidden|not_found)$/)
  }
})

test.each(useCases)('%s finds nothing for another district', async (name) => {
  for (const { name: who, ctx } of strangers) expect(await refusalOf(name, ctx), who).toMatch(/^(forbidden|not_found)$/)
})
