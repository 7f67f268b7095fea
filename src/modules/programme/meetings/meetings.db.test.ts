import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { log } from '#platform/log'
import { destroyExpired } from '#platform/retention'
import { ctxFor, testDatabase } from '#platform/testing'
import { programmeRetention } from '../retention.ts'
import { readTask } from '../tasks/queries.ts'
import { aProgramme } from '../testing.ts'
import { addItem, agreeAction, changeItem, decide, raiseItem, removeDecision, removeItem } from './agenda.ts'
import { calendarOf } from './calendar.ts'
import { changeMeeting, planMeeting, stepMeeting } from './keeping.ts'
import { findMeetings, readMeeting } from './queries.ts'
import { itemFields, meetingFields } from './testing.ts'

log.level = 'silent'
const { db } = await testDatabase()
let leader: Ctx
let coordinator: Ctx
let mayor: Ctx
let programmeId: string

beforeEach(async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  coordinator = ctxFor(db, await aMember(db, at, 'coordinator'))
  mayor = ctxFor(db, await aMember(db, at, 'mayor'))
  programmeId = (await aProgramme(db, districtId, personOf(leader))).programmeId
})

const idOf = (ctx: Ctx) => personOf(ctx).personId
const itemsOf = async (id: string) => (await readMeeting(leader, id)).items
const hold = (id: string, present: string[] = []) => stepMeeting(leader, id, { step: 'hold', present })
const adopt = (id: string) => stepMeeting(leader, id, { step: 'adopt', present: [] })

test('a meeting is planned, held, gets minutes, decisions and actions, and is fixed once its minutes are adopted', async () => {
  const { id } = await planMeeting(leader, programmeId, meetingFields({ people: [idOf(coordinator)] }))
  const [first, second] = await itemsOf(id)
  await expect(adopt(id)).rejects.toMatchObject({ reason: 'programme.adopt_meeting_when_planned' })
  const early = decide(leader, id, { itemId: first?.id ?? '', text: 'Te vroeg' })
  await expect(early).rejects.toMatchObject({ reason: 'programme.decide_when_planned' })
  const { attendees } = await readMeeting(leader, id)
  await hold(id, [attendees[0]?.id ?? ''])
  expect((await readMeeting(leader, id)).attendees.map(({ wasPresent }) => wasPresent)).toEqual([true, false])
  await expect(adopt(id)).rejects.toMatchObject({ reason: 'programme.meeting_needs_minutes' })
  for (const item of [first, second])
    await changeItem(leader, id, item?.id ?? '', itemFields({ minutes: 'Besproken.', isOpen: item === second }))
  await decide(leader, id, { itemId: first?.id ?? '', text: 'Zo doen we het.' })
  const task = await agreeAction(leader, id, {
    title: 'Regel de zaal',
    ownerId: idOf(coordinator),
    dueOn: '2024-02-01',
  })
  expect(await readTask(coordinator, task.id)).toMatchObject({ origin: 'meeting', originId: id })
  expect((await adopt(id)).state).toBe('adopted')
  const fixed = 'programme.change_meeting_when_adopted'
  await expect(addItem(leader, id, itemFields())).rejects.toMatchObject({ reason: fixed })
  await expect(stepMeeting(leader, id, { step: 'replan', present: [] })).rejects.toMatchObject({ reason: fixed })
  const seen = await readMeeting(coordinator, id)
  expect(seen).toMatchObject({ decisions: [{ number: 1 }], tasks: [{ title: 'Regel de zaal' }] })
  await expect(readMeeting(mayor, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('what stayed open comes back in the next meeting of that kind, and in no other', async () => {
  const first = await planMeeting(leader, programmeId, meetingFields())
  const [, planning] = await itemsOf(first.id)
  await changeItem(leader, first.id, planning?.id ?? '', itemFields({ isOpen: true, explanation: 'Nog te kiezen' }))
  await hold(first.id)
  const next = meetingFields({ heldOn: '2024-02-20', carry: true, agenda: ['Rondvraag'] })
  const again = await planMeeting(leader, programmeId, next)
  expect((await itemsOf(again.id)).map(({ title, explanation }) => [title, explanation])).toEqual([
    ['Planning', 'Nog te kiezen'],
    ['Rondvraag', null],
  ])
  const other = await planMeeting(leader, programmeId, { ...next, kind: 'steering-group' })
  expect((await itemsOf(other.id)).map(({ title }) => title)).toEqual(['Rondvraag'])
})

test('items change places and go, but not when something was decided at them', async () => {
  const { id } = await planMeeting(leader, programmeId, meetingFields({ agenda: ['A', 'B', 'C'] }))
  const titles = async () => (await itemsOf(id)).map(({ title }) => title).join('')
  const [a, , c] = await itemsOf(id)
  await raiseItem(leader, id, c?.id ?? '')
  await raiseItem(leader, id, a?.id ?? '')
  expect(await titles()).toBe('ACB')
  await hold(id)
  const { id: decisionId } = await decide(leader, id, { itemId: a?.id ?? '', text: 'Besloten' })
  await expect(removeItem(leader, id, a?.id ?? '')).rejects.toMatchObject({
    reason: 'programme.agenda_item_has_decisions',
  })
  await removeDecision(leader, id, decisionId)
  await removeItem(leader, id, a?.id ?? '')
  expect(await titles()).toBe('CB')
})

test('decisions are numbered on within the programme', async () => {
  const numbers: number[] = []
  for (const heldOn of ['2024-01-20', '2024-02-20']) {
    const { id } = await planMeeting(leader, programmeId, meetingFields({ heldOn }))
    const [item] = await itemsOf(id)
    await hold(id)
    numbers.push((await decide(leader, id, { itemId: item?.id ?? '', text: 'Ja' })).number)
  }
  expect(numbers).toEqual([1, 2])
})

test('who is asked can change until the minutes are adopted; strangers can not be asked', async () => {
  const { agenda: _, carry: __, ...fields } = meetingFields({ people: [idOf(coordinator)] })
  const { id, revision } = await planMeeting(leader, programmeId, meetingFields({ people: [idOf(coordinator)] }))
  await changeMeeting(leader, id, { ...fields, people: [], others: ['Adviseur RIEC', 'Provincie'], revision })
  expect((await readMeeting(leader, id)).attendees.map(({ name }) => name)).toEqual(['Adviseur RIEC', 'Provincie'])
  await expect(readMeeting(coordinator, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(changeMeeting(leader, id, { ...fields, revision })).rejects.toMatchObject({ code: 'conflict' })
  const stranger = changeMeeting(leader, id, { ...fields, people: [crypto.randomUUID()], revision: 2 })
  await expect(stranger).rejects.toMatchObject({ problems: [{ reason: 'programme.attendee_unknown' }] })
})

test('meetings are found by words in their agenda, minutes and decisions; someone else finds only their own', async () => {
  const mine = await planMeeting(leader, programmeId, meetingFields({ people: [idOf(coordinator)] }))
  await planMeeting(
    leader,
    programmeId,
    meetingFields({ kind: 'steering-group', title: 'Stuurgroep', agenda: ['100% klaar'] }),
  )
  const [item] = await itemsOf(mine.id)
  await changeItem(leader, mine.id, item?.id ?? '', itemFields({ minutes: 'Over zalen' }))
  const found = async (ctx: Ctx, query: Parameters<typeof findMeetings>[2]) =>
    (await findMeetings(ctx, programmeId, query)).results.map(({ title }) => title)
  expect(await found(leader, { search: 'zalen' })).toEqual(['Projectgroep'])
  expect(await found(leader, { search: '100%' })).toEqual(['Stuurgroep'])
  expect(await found(leader, { kind: 'steering-group' })).toEqual(['Stuurgroep'])
  expect(await found(coordinator, {})).toEqual(['Projectgroep'])
  expect(await found(mayor, {})).toEqual([])
})

test('a calendar file has its hour, escapes what is typed and no line of more than 75 octets', async () => {
  const meeting = await planMeeting(
    leader,
    programmeId,
    meetingFields({ title: `Overleg; met, ${'é'.repeat(80)}`, place: 'Zaal 1, Hengelo' }),
  )
  const file = calendarOf(meeting)
  expect(file).toContain('DTSTART;TZID=Europe/Amsterdam:20240120T100000')
  expect(file).toContain('SUMMARY:Overleg\\; met\\, é')
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(calendarOf({ ...meeting, time: null })).toContain('DTSTART;VALUE=DATE:20240120')
})

const refused = (ctx: Ctx, statement: ReturnType<typeof sql>) =>
  inTransaction(ctx, (tx) => tx.db.execute(statement)).then(
    () => null,
    (error) => String(error.cause?.message ?? error.message),
  )

test('by SQL too nothing changes once the minutes are adopted; five years later the meeting goes whole', async () => {
  const { id } = await planMeeting(leader, programmeId, meetingFields({ agenda: ['A'] }))
  const [item] = await itemsOf(id)
  await hold(id)
  await changeItem(leader, id, item?.id ?? '', itemFields({ minutes: 'Besproken.' }))
  await adopt(id)
  for (const statement of [
    sql`update programme.meetings set title = 'x' where id = ${id}::uuid`,
    sql`update programme.agenda_items set minutes = 'x' where meeting_id = ${id}::uuid`,
    sql`delete from programme.attendees where meeting_id = ${id}::uuid`,
  ])
    expect(await refused(leader, statement)).toContain('does not change')
  const left = () =>
    rowsOf(
      db,
      sql`select 1 from programme.agenda_items where meeting_id = ${id}::uuid
      union all select 1 from programme.meetings where id = ${id}::uuid`,
    )
  await destroyExpired(db, programmeRetention, new Date('2029-01-19T10:00:00Z'))
  expect(await left()).toHaveLength(2)
  await destroyExpired(db, programmeRetention, new Date('2029-01-20T10:00:00Z'))
  expect(await left()).toHaveLength(0)
})
