import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { type PersonActor, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { csvOf } from '#platform/spreadsheets'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { findProgramme } from '../queries.ts'
import { programmeRetention } from '../retention.ts'
import { subProjects } from '../schema.ts'
import { aProgramme } from '../testing.ts'
import { fileColumns } from './columns.ts'
import { exportHours } from './exporting.ts'
import { capacityFigures } from './figures.ts'
import { hoursHistory } from './history.ts'
import { applyHours, previewHours } from './importing.ts'
import { capacityOf, hoursOf } from './picture.ts'
import { hoursEntry } from './testing.ts'
import { writeHours } from './writing.ts'

log.level = 'silent'
const { db } = await testDatabase()
const everything = { quarter: null, subProjectId: null }
let leader: Ctx
let coordinator: Ctx
let board: Ctx
let districtId: string
let programmeId: string
let sub: string
let other: string
let own: string
let away: string

beforeEach(async () => {
  const made = await aDistrict(db, 2)
  districtId = made.districtId
  own = made.municipalities[0]?.id ?? ''
  away = made.municipalities[1]?.id ?? ''
  const as = async (actor: Promise<PersonActor>) => ctxFor(db, await actor)
  leader = await as(aMember(db, districtId, 'project-leader'))
  board = await as(aMember(db, districtId, 'board-member'))
  coordinator = await as(aMember(db, { organisationId: own, districtId }, 'coordinator'))
  const programme = await aProgramme(db, districtId, personOf(leader))
  programmeId = programme.programmeId
  ;[sub = '', other = ''] = programme.subProjectIds
  await db.execute(sql`update organisations.organisations set inhabitants = 20000 where id = ${own}::uuid`)
})

const promise = (hours: number | null, fields: Parameters<typeof hoursEntry>[2] = {}) =>
  writeHours(coordinator, programmeId, [hoursEntry(own, sub, { kind: 'promised', hours, ...fields })])

test('what is asked, promised and made stands side by side, also for each thousand inhabitants', async () => {
  await writeHours(leader, programmeId, [
    hoursEntry(own, sub, { hours: 40 }),
    hoursEntry(away, sub, { hours: 40 }),
    hoursEntry(own, null, { kind: 'agreed', hours: 60 }),
  ])
  await promise(30)
  await writeHours(coordinator, programmeId, [hoursEntry(own, sub, { kind: 'made', hours: 28 })])
  const { municipalities, total, subProjects: parts } = await capacityOf(leader, programmeId, everything)
  expect(municipalities.find(({ id }) => id === own)).toMatchObject({
    agreed: 60,
    asked: 40,
    promised: 30,
    made: 28,
    short: 10,
    promisedPerThousand: 1.5,
  })
  expect(municipalities.find(({ id }) => id === away)).toMatchObject({ short: 40, promisedPerThousand: null })
  expect(total).toEqual({ agreed: 60, asked: 80, promised: 30, made: 28 })
  expect(parts.find(({ id }) => id === other)).toMatchObject({ asked: 0 })
  expect((await capacityOf(leader, programmeId, { quarter: '2024-Q2', subProjectId: null })).total.asked).toBe(0)
  expect((await capacityOf(leader, programmeId, { quarter: null, subProjectId: other })).total).toMatchObject({
    agreed: 60,
    asked: 0,
  })
  const held = await inTransaction(leader, (tx) => hoursOf(tx, programmeId))
  expect(held.map(({ kind }) => kind).sort()).toEqual(['agreed', 'asked', 'asked', 'made', 'promised'])
})

test('a municipality sees its own hours and the district together, the board by name only when it may', async () => {
  await writeHours(leader, programmeId, [hoursEntry(own, sub, { hours: 40 }), hoursEntry(away, sub, { hours: 10 })])
  const seen = await capacityOf(coordinator, programmeId, everything)
  expect(seen).toMatchObject({ sight: 'own', total: { asked: 50 } })
  expect(seen.municipalities.map(({ id, asked }) => [id, asked])).toEqual([[own, 40]])
  expect(JSON.stringify(seen.hours)).not.toContain(away)
  expect(await capacityOf(board, programmeId, everything)).toMatchObject({
    sight: 'none',
    municipalities: [],
    hours: [],
    total: { asked: 50 },
  })
  await db.execute(sql`update organisations.organisations set may_see_names = true where id = ${districtId}::uuid`)
  expect((await capacityOf(board, programmeId, everything)).municipalities.map(({ asked }) => asked)).toEqual([40, 10])
})

test('a correction is a new line; the history keeps what was there, who wrote it and why', async () => {
  expect(await promise(20)).toBe(1)
  expect(await promise(20)).toBe(0)
  expect(await promise(12, { note: 'Een collega is ziek.' })).toBe(1)
  expect(await promise(null)).toBe(1)
  const { count, results } = await hoursHistory(coordinator, programmeId)
  expect(count).toBe(3)
  expect(results.map(({ hours, note }) => [hours, note])).toEqual([
    [null, null],
    [12, 'Een collega is ziek.'],
    [20, null],
  ])
  expect((await capacityOf(coordinator, programmeId, everything)).total.promised).toBe(0)
  expect((await hoursHistory(board, programmeId)).count).toBe(0)
})

test('who overwrites what they have not seen hears it', async () => {
  await promise(20, { was: null })
  await expect(promise(15, { was: null })).rejects.toMatchObject({ code: 'conflict' })
  expect(await promise(15, { was: 20 })).toBe(1)
})

test('what stood untouched on a form overwrites nothing, and a note that was left out stays', async () => {
  await promise(20, { note: 'Afgesproken met de secretaris.' })
  const { note: _, ...bare } = hoursEntry(own, sub, { kind: 'promised' })
  expect(await writeHours(coordinator, programmeId, [{ ...bare, hours: 12, was: 12 }])).toBe(0)
  expect(await writeHours(coordinator, programmeId, [{ ...bare, hours: 15, was: 20 }])).toBe(1)
  const { results } = await hoursHistory(coordinator, programmeId)
  expect(results.map(({ hours, note }) => [hours, note])).toEqual([
    [15, 'Afgesproken met de secretaris.'],
    [20, 'Afgesproken met de secretaris.'],
  ])
})

test('the district promises nothing, a municipality asks nothing and speaks for itself alone', async () => {
  const promised = hoursEntry(own, sub, { kind: 'promised' })
  await expect(writeHours(leader, programmeId, [promised])).rejects.toMatchObject({ code: 'forbidden' })
  await expect(writeHours(coordinator, programmeId, [hoursEntry(own, sub)])).rejects.toMatchObject({
    code: 'forbidden',
  })
  const elsewhere = hoursEntry(away, sub, { kind: 'promised' })
  await expect(writeHours(coordinator, programmeId, [elsewhere])).rejects.toMatchObject({ code: 'forbidden' })
})

test('hours outside the programme, for a stranger, or not for the sub-project are refused together', async () => {
  await db
    .update(subProjects)
    .set({ municipalities: [away] })
    .where(sql`id = ${other}::uuid`)
  const stranger = crypto.randomUUID()
  const wrong = writeHours(leader, programmeId, [
    hoursEntry(own, sub, { quarter: '2030-Q1' }),
    hoursEntry(stranger, sub),
    hoursEntry(own, other),
    hoursEntry(own, sub, { kind: 'agreed' }),
    hoursEntry(own, null),
  ])
  await expect(wrong).rejects.toMatchObject({
    code: 'invalid',
    problems: [
      { path: 'entries.0.quarter', reason: 'programme.quarter_outside' },
      { path: 'entries.1.municipalityId', reason: 'programme.hours_municipality_unknown' },
      { path: 'entries.2.municipalityId', reason: 'programme.municipality_not_in_sub_project' },
      { path: 'entries.3.subProjectId', reason: 'programme.agreed_for_programme' },
      { path: 'entries.4.subProjectId', reason: 'programme.sub_project_unknown' },
    ],
  })
  const early = writeHours(coordinator, programmeId, [hoursEntry(own, sub, { kind: 'made', quarter: '2024-Q2' })])
  await expect(early).rejects.toMatchObject({ problems: [{ reason: 'programme.hours_made_in_future' }] })
})

const bytes = (text: string) => new TextEncoder().encode(text)
const head = 'soort;gemeente;deelproject;kwartaal;uren;toelichting\n'

test('a file tells every fault with its cell, then what it changes, and only then changes it', async () => {
  const [name] = (await capacityOf(leader, programmeId, everything)).municipalities.map((one) => one.name)
  const faulty = `${head}gevraagd;Nergenshuizen;1;2024-Q1;10;\ngevraagd;${name};9;2024-9;veel;\ntoegezegd;${name};1;2024-Q1;5;\n`
  const { faults, changes } = await previewHours(leader, programmeId, bytes(faulty))
  expect(changes).toEqual([])
  expect(faults.map(({ cell, reason }) => [cell, reason])).toEqual([
    ['B2', 'programme.hours_municipality_unknown'],
    ['C3', 'programme.sub_project_unknown'],
    ['D3', 'programme.quarter_wrong'],
    ['E3', 'programme.hours_wrong'],
    ['A4', 'programme.hours_not_yours'],
  ])
  const good = bytes(`${head}gevraagd;${name};1;Q1 2024;10;\nafspraak;${name};;2024-Q2;1.200;\n`)
  const preview = await previewHours(leader, programmeId, good)
  expect(preview.changes.map(({ entry, was }) => [entry.kind, entry.hours, was])).toEqual([
    ['asked', 10, null],
    ['agreed', 1200, null],
  ])
  await expect(applyHours(leader, programmeId, good, 'anders')).rejects.toMatchObject({ code: 'conflict' })
  expect(await applyHours(leader, programmeId, good, preview.seen)).toBe(2)
  await expect(applyHours(leader, programmeId, good, preview.seen)).rejects.toMatchObject({ code: 'conflict' })
  const twice = await previewHours(leader, programmeId, bytes(`${head}${`gevraagd;${name};1;2024-Q1;9;\n`.repeat(2)}`))
  expect(twice.faults.map(({ reason }) => reason)).toEqual(['programme.hours_twice'])
})

test('what goes out comes back in as it was', async () => {
  await writeHours(leader, programmeId, [hoursEntry(own, sub), hoursEntry(away, null, { kind: 'agreed', hours: 0 })])
  await promise(7, { note: '=1+1' })
  const file = csvOf(fileColumns, await exportHours(leader, programmeId))
  const district = file.split('\r\n').filter((row) => !row.startsWith('toegezegd'))
  const back = await previewHours(leader, programmeId, bytes(district.join('\r\n')))
  expect(back.faults).toEqual([])
  expect(back.changes.map(({ isSame }) => isSame)).toEqual([true, true])
  const mine = csvOf(fileColumns, await exportHours(coordinator, programmeId)).split('\r\n')
  const only = mine.filter((row) => !row.startsWith('gevraagd'))
  expect((await previewHours(coordinator, programmeId, bytes(only.join('\r\n')))).changes).toMatchObject([
    { isSame: true, entry: { note: '=1+1' } },
  ])
  await expect(previewHours(board, programmeId, bytes(file))).rejects.toMatchObject({ code: 'forbidden' })
})

test('figures tell the hours together and the share that was promised', async () => {
  await writeHours(leader, programmeId, [hoursEntry(own, sub, { hours: 1500 })])
  await promise(500)
  const told = await inTransaction(systemCtx(db, aMoment), async (tx) =>
    capacityFigures(tx, await findProgramme(tx, programmeId)),
  )
  const textsIn = (language: 'nl' | 'en') => Object.fromEntries(told(language).map(({ key, text }) => [key, text]))
  expect(textsIn('nl')).toMatchObject({
    'capacity.asked': '1.500',
    'capacity.promised': '500',
    'capacity.share': '33%',
  })
  expect(textsIn('en')).toMatchObject({ 'capacity.asked': '1,500' })
})

test('a line that was replaced goes five years later, what holds stays until the programme is over as long', async () => {
  await promise(20)
  await promise(12)
  const left = () =>
    rowsOf<{ hours: number }>(
      db,
      sql`select hours from programme.hours where programme_id = ${programmeId}::uuid order by place`,
    )
  await destroyExpired(db, programmeRetention, new Date('2029-01-14T10:00:00Z'))
  expect((await left()).map(({ hours }) => hours)).toEqual([20, 12])
  await destroyExpired(db, programmeRetention, new Date('2029-01-15T10:00:00Z'))
  expect((await left()).map(({ hours }) => hours)).toEqual([12])
  await destroyExpired(db, programmeRetention, new Date('2029-12-31T10:00:00Z'))
  expect(await left()).toEqual([])
})
