import { beforeAll, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { aProgramme, everyRole, refusalOf, type Someone } from '../testing.ts'
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
const everyone: Someone[] = []
const strangers: Someone[] = []

beforeAll(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const municipalityId = municipalities[0]?.id ?? ''
  const municipality = { organisationId: municipalityId, districtId }
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const { programmeId, subProjectIds } = await aProgramme(db, districtId, personOf(leader))
  const { seen } = await importing.previewHours(leader, programmeId, file)
  at = { programmeId, municipalityId, subProjectId: subProjectIds[0] ?? '', seen }
  const all = await everyRole(db, municipality)
  everyone.push(...all.everyone)
  strangers.push(...all.strangers)
})

test.each(useCases)('%s refuses every role but those of the policy', async (name) => {
  for (const { name: who, ctx } of everyone) {
    const refusal = await refusalOf(ctx, (inner) => calls[name](inner, at))
    // The file has no rows: who may read it in hears that.
    if (allowed[name].includes(who)) expect(refusal, who).toBe(name === 'applyHours' ? 'invalid' : null)
    else expect(refusal, who).toMatch(/^(forbidden|not_found)$/)
  }
})

test.each(useCases)('%s finds nothing for another district', async (name) => {
  for (const { name: who, ctx } of strangers)
    expect(await refusalOf(ctx, (inner) => calls[name](inner, at)), who).toMatch(/^(forbidden|not_found)$/)
})
