import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import { findProgramme, recordOf } from '../queries.ts'
import { ownersAt } from '../tasks/load.ts'
import type { ChangeMeeting, PlanMeeting, StepInput } from './input.ts'
import { attendeesOf, keepMeeting, writeMeeting } from './load.ts'
import { move } from './model.ts'
import { may } from './policy.ts'
import { agendaItems, attendees, type Meeting, meetings } from './schema.ts'

/**
 * Plans a meeting with its agenda; with `carry` the open items of the last meeting of that kind come first.
 * @throws AppError not_found, forbidden, invalid for someone who can't be asked
 */
export const planMeeting = (ctx: Ctx, programmeId: string, input: PlanMeeting): Promise<Meeting> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await findProgramme(tx, programmeId)
    authorise(tx, may.keepMeetings, recordOf({ organisationId }))
    const { people, others, agenda, carry, ...fields } = input
    await mustAsk(tx, organisationId, people, [])
    const [made] = await tx.db
      .insert(meetings)
      .values({ ...fields, programmeId, organisationId, madeBy: personOf(tx).personId, madeAt: tx.now })
      .returning()
    if (!made) throw notFound('meeting')
    await ask(tx, made, { people, others })
    const open = carry ? await openItems(tx, made) : []
    const items = [...open, ...agenda.map((title) => ({ title, explanation: null }))]
    const own = { meetingId: made.id, organisationId }
    const rows = items.map((item, at) => ({ ...item, ...own, position: at + 1 }))
    if (rows.length > 0) await tx.db.insert(agendaItems).values(rows)
    await audit(tx, 'programme.plan_meeting', { object: 'meeting', id: made.id, fields: [input.kind] })
    return made
  })

/** The items that stayed open in the last meeting of this kind before this one. */
async function openItems(tx: Tx, { id, programmeId, kind }: Meeting) {
  const before = and(eq(meetings.programmeId, programmeId), eq(meetings.kind, kind), ne(meetings.id, id))
  const [last] = await tx.db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(before, ne(meetings.state, 'planned')))
    .orderBy(desc(meetings.heldOn), desc(meetings.madeAt))
    .limit(1)
  if (!last) return []
  return tx.db
    .select({ title: agendaItems.title, explanation: agendaItems.explanation })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, last.id), eq(agendaItems.isOpen, true)))
    .orderBy(asc(agendaItems.position))
}

/** @throws AppError invalid for who neither is of the team or coordinates in a municipality, nor was asked before */
async function mustAsk(tx: Tx, organisationId: string, people: readonly string[], before: readonly string[]) {
  const fresh = people.filter((one) => !before.includes(one))
  if (fresh.length === 0) return
  const known = (await ownersAt(tx, organisationId)).map(({ personId }) => personId)
  if (fresh.some((one) => !known.includes(one)))
    throw invalid([{ path: 'people', reason: 'programme.attendee_unknown' }])
}

async function ask(
  tx: Tx,
  { id: meetingId, organisationId }: Meeting,
  { people, others }: { people: readonly string[]; others: readonly string[] },
) {
  const own = { meetingId, organisationId }
  const rows = [
    ...[...new Set(people)].map((personId) => ({ ...own, personId, role: null })),
    ...others.map((role) => ({ ...own, personId: null, role })),
  ]
  if (rows.length > 0) await tx.db.insert(attendees).values(rows)
}

/** Changes when, where and with whom; who stays on the list keeps whether they were there. */
export const changeMeeting = (ctx: Ctx, id: string, { revision, ...input }: ChangeMeeting): Promise<Meeting> =>
  keepMeeting(ctx, id, 'change_meeting', async (tx, before) => {
    const { people, others, ...fields } = input
    const asked = await attendeesOf(tx, id)
    await mustAsk(
      tx,
      before.organisationId,
      people,
      asked.flatMap(({ personId }) => personId ?? []),
    )
    const isKept = ({ personId, role }: { personId: string | null; role: string | null }) =>
      personId === null ? others.some((one) => one === role) : people.includes(personId)
    const gone = asked.filter((one) => !isKept(one)).map((one) => one.id)
    if (gone.length > 0) await tx.db.delete(attendees).where(inArray(attendees.id, gone))
    await ask(tx, before, {
      people: people.filter((one) => !asked.some(({ personId }) => personId === one)),
      others: others.filter((one) => !asked.some(({ role }) => role === one)),
    })
    return writeMeeting(tx, { ...before, revision }, fields)
  })

/**
 * Says that a meeting was held and who was there, takes that back, or adopts its minutes, after which nothing of it changes.
 * @throws AppError rule_broken, also when an item has no minutes yet
 */
export const stepMeeting = (ctx: Ctx, id: string, { step, present }: StepInput): Promise<Meeting> =>
  keepMeeting(ctx, id, `${step}_meeting`, async (tx, before) => {
    const state = move(before.state, step)
    if (step === 'hold') await note(tx, id, present)
    if (step === 'adopt') await mustHaveMinutes(tx, id)
    return writeMeeting(tx, before, { state, adoptedAt: state === 'adopted' ? tx.now : null })
  })

async function note(tx: Tx, id: string, present: readonly string[]): Promise<void> {
  await tx.db.update(attendees).set({ wasPresent: false }).where(eq(attendees.meetingId, id))
  if (present.length === 0) return
  const there = and(eq(attendees.meetingId, id), inArray(attendees.id, [...present]))
  await tx.db.update(attendees).set({ wasPresent: true }).where(there)
}

async function mustHaveMinutes(tx: Tx, id: string): Promise<void> {
  const items = await tx.db
    .select({ minutes: agendaItems.minutes })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, id))
  if (items.length === 0 || items.some(({ minutes }) => minutes === null))
    throw ruleBroken('programme.meeting_needs_minutes')
}
