import { and, asc, desc, eq, exists, ilike, or, type SQL, sql } from 'drizzle-orm'
import { authorise } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { may as mayWith } from '../policy.ts'
import { findProgramme, recordOf } from '../queries.ts'
import type { Programme } from '../schema.ts'
import { type Task, tasksFrom } from '../tasks/queries.ts'
import { MeetingQuery } from './input.ts'
import { findInvited } from './load.ts'
import {
  type AgendaItem,
  type Attendee,
  agendaItems,
  type Meeting,
  type MeetingDecision,
  meetingDecisions,
  meetings,
} from './schema.ts'

type Found = { programme: Programme; count: number; results: Meeting[] }

/**
 * Meetings of a programme, the last first: for its team all of them, for its other readers those that they were asked to. Row level
 * security tells which. Three statements.
 */
export const findMeetings = (ctx: Ctx, programmeId: string, query: MeetingQuery = {}): Promise<Found> =>
  inTransaction(ctx, async (tx) => {
    const programme = await findProgramme(tx, programmeId)
    authorise(tx, mayWith.read, recordOf(programme))
    const { page, pageSize, ...asked } = MeetingQuery.parse(query)
    const fits = and(eq(meetings.programmeId, programmeId), conditions(tx, asked))
    const [total] = await tx.db.select({ count: sql<number>`count(*)::int` }).from(meetings).where(fits)
    const results = await tx.db
      .select()
      .from(meetings)
      .where(fits)
      .orderBy(desc(meetings.heldOn), asc(meetings.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    return { programme, count: total?.count ?? 0, results }
  })

type Asked = Omit<ReturnType<typeof MeetingQuery.parse>, 'page' | 'pageSize'>

/** Words are looked for in the title, the agenda, the minutes and the decisions. */
function conditions(tx: Tx, { search, kind, state }: Asked): SQL | undefined {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const { title, explanation, minutes } = agendaItems
  const inItems = tx.db
    .select({ one: sql`1` })
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.meetingId, meetings.id),
        or(ilike(title, like), ilike(explanation, like), ilike(minutes, like)),
      ),
    )
  const inDecisions = tx.db
    .select({ one: sql`1` })
    .from(meetingDecisions)
    .where(and(eq(meetingDecisions.meetingId, meetings.id), ilike(meetingDecisions.text, like)))
  return and(
    search === '' ? undefined : or(ilike(meetings.title, like), exists(inItems), exists(inDecisions)),
    kind ? eq(meetings.kind, kind) : undefined,
    state ? eq(meetings.state, state) : undefined,
  )
}

export type MeetingView = {
  meeting: Meeting
  programmeTitle: string | null
  attendees: (Attendee & { name: string | null })[]
  items: AgendaItem[]
  decisions: MeetingDecision[]
  tasks: Task[]
}

/** One meeting with all that hangs on it. Five statements. @throws AppError not_found, forbidden */
export const readMeeting = (ctx: Ctx, id: string): Promise<MeetingView> =>
  inTransaction(ctx, async (tx) => {
    const { meeting, programmeTitle, asked } = await findInvited(tx, id)
    const { tasks, names } = await tasksFrom(
      tx,
      id,
      asked.flatMap(({ personId }) => personId ?? []),
    )
    const items = await tx.db
      .select()
      .from(agendaItems)
      .where(eq(agendaItems.meetingId, id))
      .orderBy(asc(agendaItems.position))
    const decisions = await tx.db
      .select()
      .from(meetingDecisions)
      .where(eq(meetingDecisions.meetingId, id))
      .orderBy(asc(meetingDecisions.number))
    const attendees = asked.map((one) => ({
      ...one,
      name: one.personId ? (names.get(one.personId) ?? null) : one.role,
    }))
    return { meeting, programmeTitle, attendees, items, decisions, tasks }
  })
