import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDistrict, aPerson } from '#modules/organisations'
import { rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import { destroyExpired, endDay, type Term } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { declarations } from './declarations/schema.ts'
import { checks, files } from './files/schema.ts'
import { gifts } from './gifts/schema.ts'
import { assessments, profiles } from './profiles/schema.ts'
import { screeningRetention } from './retention.ts'
import { aFile, aModel, aProfile } from './testing.ts'

const { db } = await testDatabase()
const { districtId, municipalities } = await aDistrict(db, 1)
const organisationId = municipalities[0]?.id ?? ''
const model = await aModel(db, districtId)
const profile = await aProfile(db, { organisationId, districtId }, { modelId: model.id, class: 'B' })

const ended = (ending: 'rejected' | 'withdrawn' | 'left' | 'moved', endedOn: string, mayKeepYear = false) =>
  aFile(db, profile, { modelId: model.id, state: 'ended', ending, endedOn, mayKeepYear })
const isThere = async (id: string) => (await db.$count(files, sql`id = ${id}::uuid`)) === 1

const dayMs = 24 * 60 * 60_000
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const dayBefore = (day: string) => new Date(noon(day).getTime() - dayMs)
/** The run that destroys: on the last day, a day later for what closed on 29 February (src/platform/retention/terms.ts). */
const runOn = (last: string, closedOn: string) =>
  new Date(noon(last).getTime() + (closedOn.endsWith('-02-29') ? dayMs : 0))

const cases: [Parameters<typeof ended>[0], boolean, Term][] = [
  ['rejected', false, 'rejected-application'],
  ['withdrawn', false, 'rejected-application'],
  ['rejected', true, 'rejected-application-with-consent'],
  ['left', false, 'assessment-of-person'],
  ['moved', false, 'assessment-of-person'],
]

test.each(cases)(
  'a file that ended by %s (a year agreed: %s) goes on its day, never early and never late',
  async (ending, year, term) => {
    await fc.assert(
      fc.asyncProperty(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        async (moment) => {
          const endedOn = dayOf(moment)
          const last = endDay(term, endedOn) ?? ''
          const { file } = await ended(ending, endedOn, year)
          await destroyExpired(db, screeningRetention, dayBefore(last))
          expect(await isThere(file.id)).toBe(true)
          await destroyExpired(db, screeningRetention, runOn(last, endedOn))
          expect(await isThere(file.id)).toBe(false)
        },
      ),
      { numRuns: 8, examples: [[new Date('2024-02-29T12:00:00Z')]] },
    )
  },
)

test('a file of somebody who works here stays, and one that goes takes its checks along and leaves a line in the log', async () => {
  const { file: works } = await aFile(db, profile, { modelId: model.id, state: 'working', startedOn: '1990-01-01' })
  const { file: gone } = await ended('rejected', '2024-01-01')
  await destroyExpired(db, screeningRetention, new Date('2090-01-01T12:00:00Z'))
  expect([await isThere(works.id), await isThere(gone.id)]).toEqual([true, false])
  expect(await db.$count(checks, sql`file_id = ${gone.id}::uuid`)).toBe(0)
  const lines = await rowsOf(
    db,
    sql`select 1 from audit.entries where organisation_id = ${organisationId}::uuid and action = 'retention.destroyed'
      and ${gone.id} = any (fields)`,
  )
  expect(lines).toHaveLength(1)
})

const isKept = async (table: typeof gifts | typeof declarations | typeof profiles, id: string) =>
  (await db.$count(table, sql`id = ${id}::uuid`)) === 1

/** Somebody who left on a day, or works here still. */
async function somebody(leftOn: string | null): Promise<string> {
  const personId = await aPerson(db, { name: 'Medewerker (fictief)' })
  const number = crypto.randomUUID()
  await db.execute(sql`insert into organisations.employments (organisation_id, person_id, number, function, kind, starts_on, ends_on)
    values (${organisationId}::uuid, ${personId}::uuid, ${number}, 'Consulent', 'own', '2000-01-01', ${leftOn}::date)`)
  return personId
}
async function aGift(personId: string, state: 'asked' | 'noted' | 'share', on: Date): Promise<string> {
  const decided = state === 'share' ? { decidedBy: crypto.randomUUID(), decidedAt: on } : {}
  const offered = {
    offeredOn: dayOf(on),
    giver: 'Bedrijf (fictief)',
    what: 'Wijn',
    isAccepted: state !== 'noted',
    state,
  }
  const at = { organisationId, personId, name: 'Medewerker (fictief)', madeAt: on }
  const [made] = await db
    .insert(gifts)
    .values({ ...offered, ...at, ...decided })
    .returning()
  return made?.id ?? ''
}
async function aDeclaration(personId: string, replacedAt: Date | null, declaredAt: Date): Promise<string> {
  const fields = { organisationId, personId, name: 'Medewerker (fictief)', items: [], declaredAt, replacedAt }
  const [made] = await db
    .insert(declarations)
    .values({ ...fields, kind: 'side-jobs' })
    .returning()
  return made?.id ?? ''
}

const moments = fc.date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
/** What is made with this closing day goes on its last day, never before and never after. */
const goesOnItsDay = (table: Parameters<typeof isKept>[0], make: (closedOn: Date) => Promise<string>) =>
  fc.assert(
    fc.asyncProperty(moments, async (moment) => {
      const last = endDay('auxiliary-records', dayOf(moment)) ?? ''
      const id = await make(moment)
      await destroyExpired(db, screeningRetention, dayBefore(last))
      expect(await isKept(table, id)).toBe(true)
      await destroyExpired(db, screeningRetention, runOn(last, dayOf(moment)))
      expect(await isKept(table, id)).toBe(false)
    }),
    { numRuns: 6, examples: [[new Date('2024-02-29T12:00:00Z')]] },
  )

test('a gift goes five years after its decision, one that was declined after it was entered, one that nobody decided after who left', async () => {
  const works = await somebody(null)
  await goesOnItsDay(gifts, (moment) => aGift(works, 'share', moment))
  await goesOnItsDay(gifts, (moment) => aGift(works, 'noted', moment))
  await goesOnItsDay(gifts, async (moment) => aGift(await somebody(dayOf(moment)), 'asked', new Date('2010-01-01')))
})

test('a declaration goes five years after another one took its place, or after who gave it left', async () => {
  const works = await somebody(null)
  const early = new Date('2010-01-01')
  await goesOnItsDay(declarations, (moment) => aDeclaration(works, moment, early))
  await goesOnItsDay(declarations, async (moment) => aDeclaration(await somebody(dayOf(moment)), null, early))
})

test('what still holds of who works here stays, and what goes leaves a line in the log', async () => {
  const works = await somebody(null)
  const early = new Date('2010-01-01')
  const [gift, declaration] = [await aGift(works, 'asked', early), await aDeclaration(works, null, early)]
  const gone = await aGift(works, 'noted', early)
  await destroyExpired(db, screeningRetention, new Date('2090-01-01T12:00:00Z'))
  expect([await isKept(gifts, gift), await isKept(declarations, declaration), await isKept(gifts, gone)]).toEqual([
    ...[true, true, false],
  ])
  const lines = await rowsOf(
    db,
    sql`select 1 from audit.entries where organisation_id = ${organisationId}::uuid and object_type = 'screening.gifts'
      and ${gone} = any (fields)`,
  )
  expect(lines).toHaveLength(1)
})

test('a function that ended goes with its scores five years later, but not while a file is of it', async () => {
  const make = async (moment: Date) => {
    const made = await aProfile(db, { organisationId, districtId }, { modelId: model.id, class: 'B' })
    await db
      .update(profiles)
      .set({ endedOn: dayOf(moment) })
      .where(sql`id = ${made.id}::uuid`)
    return made
  }
  let last = ''
  await goesOnItsDay(profiles, async (moment) => {
    last = (await make(moment)).id
    return last
  })
  expect(await db.$count(assessments, sql`profile_id = ${last}::uuid`)).toBe(0)
  const used = await make(new Date('2010-01-01'))
  await aFile(db, used, { modelId: model.id, state: 'working', startedOn: '2009-01-01' })
  await destroyExpired(db, screeningRetention, new Date('2090-01-01T12:00:00Z'))
  expect(await isKept(profiles, used.id)).toBe(true)
})
