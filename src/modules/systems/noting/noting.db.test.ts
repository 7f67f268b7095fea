import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { districtRoles, municipalRoles, provinceRoles, type Role } from '#platform/access'
import type { Ctx } from '#platform/db'
import { destroyExpired } from '#platform/retention'
import { aMoment, anActor, ctxFor, expectIsolated, testDatabase } from '#platform/testing'
import { startVersion, stepVersion } from '../changing/drafting.ts'
import { aSourceDistrict, type SourceDistrict } from '../changing/testing.ts'
import { addDevelopment, developmentsOf, removeDevelopment } from './developments.ts'
import { exportWork, workColumns, workLines } from './exporting.ts'
import { mostOpen } from './model.ts'
import { addNote, answerNote, myNotes, openNotes } from './notes.ts'
import { notingRetention } from './retention.ts'
import { sourceWork } from './work.ts'

const { db } = await testDatabase()
let it: SourceDistrict
let noteId = ''
let developmentId = ''
const text = 'Het loket bestaat niet meer.'
const law = {
  kind: 'law' as const,
  day: '2024-01-01',
  title: 'De wet verandert',
  text: null,
  url: 'https://wet.example/fictief',
}
beforeAll(async () => {
  it = await aSourceDistrict(db)
  noteId = await addNote(it.employee, { code: 'bag', text })
  developmentId = (await addDevelopment(it.manager, 'bag', law)).id
})

test('an employee says what is out of date, a keeper answers, and the employee reads the answer', async () => {
  const id = await addNote(it.employee, { text: 'Er is geen register van loodsen.' })
  expect((await openNotes(it.leader)).map(({ kind }) => kind).sort()).toEqual(['missing', 'outdated'])
  await answerNote(it.analyst, id, 'Dat register komt nog.')
  expect((await openNotes(it.leader)).map((one) => one.id)).toEqual([noteId])
  expect((await myNotes(it.employee)).find((one) => one.id === id)).toMatchObject({ answer: 'Dat register komt nog.' })
  const again = () => answerNote(it.leader, id, 'nog een antwoord')
  await expect(again()).rejects.toMatchObject({ reason: 'systems.note_answered' })
  expect(await myNotes(it.manager)).toEqual([])
})

test('nobody has more open notes than the limit', async () => {
  for (let at = 0; at < mostOpen; at += 1) await addNote(it.lawyer, { text })
  await expect(addNote(it.lawyer, { text })).rejects.toMatchObject({ reason: 'systems.too_many_notes' })
})

test('the work list has proposals and sources that nobody confirmed', async () => {
  const { number } = await startVersion(it.manager, 'woz', { reason: 'het loket is verhuisd' })
  await stepVersion(it.manager, 'woz', { number, step: 'propose' })
  const { proposals, unconfirmed } = await sourceWork(it.leader)
  expect(proposals.map(({ code, isNew }) => [code, isNew])).toEqual([['woz', false]])
  expect(unconfirmed.map(({ code }) => code)).toContain('bag')
})

test('a change of law stands at its source, and only who wrote it or decides takes it away', async () => {
  const { id } = await addDevelopment(it.manager, 'woz', law)
  expect((await developmentsOf(it.employee, 'woz')).map(({ title }) => title)).toEqual([law.title])
  await expect(removeDevelopment(it.lawyer, 'woz', id)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(removeDevelopment(it.manager, 'bag', id)).rejects.toMatchObject({ code: 'not_found' })
  await removeDevelopment(it.leader, 'woz', id)
  expect(await developmentsOf(it.employee, 'woz')).toEqual([])
})

const ours = () => sql`organisation_id = ${it.districtId}::uuid`
const everyone = (some: readonly Role[] = []) => {
  const { districtId, municipalityId: organisationId } = it
  const left = (all: readonly Role[]) => all.filter((role) => !some.includes(role))
  return [
    anActor(left(municipalRoles), { organisationId, districtId }),
    anActor(left(districtRoles), { organisationId: districtId, districtId }),
  ]
}
const elsewhere = () => {
  const away = crypto.randomUUID()
  return [
    anActor(municipalRoles, { districtId: away }),
    anActor(districtRoles, { organisationId: away, districtId: away }),
    anActor(provinceRoles),
  ]
}

test('notes are reached by nobody but keepers and who said them', async () => {
  const actors = [...elsewhere(), ...everyone(['project-leader', 'analyst'])]
  await expectIsolated(db, { table: 'systems.notes', rows: ours(), actors })
})

test('changes of law are read by the district and written by who proposes', async () => {
  const proposers: Role[] = ['source-manager', 'coordinator', 'privacy-officer', 'report-handler']
  const readers = everyone([...proposers, 'project-leader', 'analyst'])
  await expectIsolated(db, { table: 'systems.developments', rows: ours(), actors: elsewhere() })
  await expectIsolated(db, { table: 'systems.developments', rows: ours(), actors: readers, mayRead: true })
})

test('the work list comes out as a file with every part of the page', async () => {
  const lines = workLines(await exportWork(it.leader), 'nl')
  const work = await sourceWork(it.leader)
  expect(lines).toHaveLength(work.proposals.length + work.notes.length + work.unconfirmed.length)
  const cells = lines.map((one) => workColumns('nl').map(({ value }) => value(one)))
  expect(cells.map(([part]) => part)).toContain('Nog niet bevestigd door een privacyjurist')
  expect(cells.map(([, , , , words]) => words)).toContain(text)
})

const calls: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  addNote: (ctx) => addNote(ctx, { code: 'bag', text }),
  answerNote: (ctx) => answerNote(ctx, noteId, 'een antwoord'),
  myNotes: (ctx) => myNotes(ctx),
  openNotes: (ctx) => openNotes(ctx),
  sourceWork: (ctx) => sourceWork(ctx),
  exportWork: (ctx) => exportWork(ctx),
  developmentsOf: (ctx) => developmentsOf(ctx, 'bag'),
  addDevelopment: (ctx) => addDevelopment(ctx, 'bag', law),
  removeDevelopment: (ctx) => removeDevelopment(ctx, 'bag', developmentId),
}
const keepersOnly = ['answerNote', 'openNotes', 'sourceWork', 'exportWork', 'addDevelopment', 'removeDevelopment']
test.each(keepersOnly)('%s is refused to an employee', async (name) => {
  const refused = () => calls[name]?.(it.employee) ?? Promise.resolve()
  await expect(refused()).rejects.toMatchObject({ code: 'forbidden' })
})
test.each(Object.keys(calls).filter((name) => !['myNotes', 'openNotes', 'sourceWork', 'exportWork'].includes(name)))(
  '%s finds nothing from another district',
  async (name) => {
    for (const actor of elsewhere().slice(0, 2)) {
      const refused = () => calls[name]?.(ctxFor(db, actor)) ?? Promise.resolve()
      await expect(refused()).rejects.toMatchObject({ code: 'not_found' })
    }
  },
)

test('notes are destroyed after a year', async () => {
  const later = new Date(aMoment.getTime() + 367 * 86_400_000)
  const done = await destroyExpired(db, notingRetention, later)
  expect(done['systems.notes']).toBeGreaterThan(0)
  expect(done['systems.developments']).toBe(0)
  expect(await openNotes(it.leader)).toEqual([])
})
