import { and, eq, sql } from 'drizzle-orm'
import { allows, authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { recordOf } from '../queries.ts'
import { programmes } from '../schema.ts'
import { may } from './policy.ts'
import { type Attendee, attendees, type Meeting, meetings } from './schema.ts'

/** A meeting that the actor may see. @throws AppError not_found */
export async function findMeeting(tx: Tx, id: string): Promise<Meeting> {
  const [found] = await tx.db.select().from(meetings).where(eq(meetings.id, id))
  if (!found) throw notFound('meeting')
  return found
}

export type Invited = { meeting: Meeting; programmeTitle: string | null; asked: Attendee[] }

/** A meeting with the title of its programme and who was asked to it: one statement. @throws AppError not_found, forbidden */
export async function findInvited(tx: Tx, id: string): Promise<Invited> {
  const rows = await tx.db
    .select({ meeting: meetings, programmeTitle: programmes.title, attendee: attendees })
    .from(meetings)
    .leftJoin(programmes, eq(programmes.id, meetings.programmeId))
    .leftJoin(attendees, eq(attendees.meetingId, meetings.id))
    .where(eq(meetings.id, id))
    .orderBy(...asRead)
  const [first] = rows
  if (!first) throw notFound('meeting')
  const asked = rows.flatMap(({ attendee }) => attendee ?? [])
  mustSee(tx, first.meeting, asked)
  return { meeting: first.meeting, programmeTitle: first.programmeTitle, asked }
}

export const mayKeep = (ctx: Ctx, meeting: Meeting): boolean => allows(ctx, may.keepMeetings, recordOf(meeting))

/** @throws AppError forbidden for who is not of the team and was not asked to it */
function mustSee(tx: Tx, meeting: Meeting, asked: readonly Attendee[]): void {
  const record = { ...recordOf(meeting), attendees: asked.flatMap(({ personId }) => personId ?? []) }
  if (!allows(tx, may.attendMeeting, record)) authorise(tx, may.seeMeetings, recordOf(meeting))
}

/** People first, then roles. */
const asRead = [sql`${attendees.personId} is null`, attendees.role, attendees.id]

export const attendeesOf = (tx: Tx, meetingId: string): Promise<Attendee[]> =>
  tx.db
    .select()
    .from(attendees)
    .where(eq(attendees.meetingId, meetingId))
    .orderBy(...asRead)

/**
 * A change of a meeting or of what hangs on it: loads it, authorises, lets `work` do it and leaves a line in the log.
 * @throws AppError rule_broken once the minutes are adopted
 */
export const keepMeeting = <T>(
  ctx: Ctx,
  id: string,
  what: string,
  work: (tx: Tx, meeting: Meeting) => Promise<T>,
): Promise<T> =>
  inTransaction(ctx, async (tx) => {
    const meeting = await findMeeting(tx, id)
    authorise(tx, may.keepMeetings, recordOf(meeting))
    if (meeting.state === 'adopted') throw ruleBroken('programme.change_meeting_when_adopted')
    const done = await work(tx, meeting)
    await audit(tx, `programme.${what}`, { object: 'meeting', id })
    return done
  })

/** Writes over the revision that was seen; nothing written means someone was first. */
export async function writeMeeting(
  tx: Tx,
  { id, revision, state }: Pick<Meeting, 'id' | 'revision' | 'state'>,
  values: Partial<Meeting>,
): Promise<Meeting> {
  const [after] = await tx.db
    .update(meetings)
    .set({ ...values, revision: revision + 1 })
    .where(and(eq(meetings.id, id), eq(meetings.revision, revision), eq(meetings.state, state)))
    .returning()
  if (!after) throw conflict('meeting')
  return after
}
