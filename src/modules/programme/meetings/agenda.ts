import { and, asc, eq, max, sql } from 'drizzle-orm'
import type { Ctx, Tx } from '#platform/db'
import { invalid, notFound, ruleBroken } from '#platform/errors'
import { addTask } from '../tasks/keeping.ts'
import type { TaskRow } from '../tasks/schema.ts'
import type { ActionInput, AgendaItemInput, DecisionInput } from './input.ts'
import { keepMeeting } from './load.ts'
import { type AgendaItem, agendaItems, type MeetingDecision, meetingDecisions } from './schema.ts'

const inMeeting = (meetingId: string, id: string) => and(eq(agendaItems.id, id), eq(agendaItems.meetingId, meetingId))

/** Puts an item at the end of the agenda. */
export const addItem = (ctx: Ctx, id: string, input: AgendaItemInput): Promise<AgendaItem> =>
  keepMeeting(ctx, id, 'add_agenda_item', async (tx, { organisationId }) => {
    const [last] = await tx.db
      .select({ position: max(agendaItems.position) })
      .from(agendaItems)
      .where(eq(agendaItems.meetingId, id))
    const position = (last?.position ?? 0) + 1
    const [made] = await tx.db
      .insert(agendaItems)
      .values({ ...input, meetingId: id, organisationId, position })
      .returning()
    if (!made) throw notFound('agenda-item')
    return made
  })

/** Changes an item, its minutes and whether it comes back. @throws AppError not_found */
export const changeItem = (ctx: Ctx, id: string, itemId: string, input: AgendaItemInput): Promise<AgendaItem> =>
  keepMeeting(ctx, id, 'change_agenda_item', async (tx) => {
    const [after] = await tx.db.update(agendaItems).set(input).where(inMeeting(id, itemId)).returning()
    if (!after) throw notFound('agenda-item')
    return after
  })

/** Moves an item one place up. */
export const raiseItem = (ctx: Ctx, id: string, itemId: string): Promise<void> =>
  keepMeeting(ctx, id, 'raise_agenda_item', async (tx) => {
    const items = await tx.db
      .select()
      .from(agendaItems)
      .where(eq(agendaItems.meetingId, id))
      .orderBy(asc(agendaItems.position))
    const at = items.findIndex((one) => one.id === itemId)
    if (at < 0) throw notFound('agenda-item')
    const [above, item] = [items[at - 1], items[at]]
    if (!above || !item) return
    await tx.db.update(agendaItems).set({ position: above.position }).where(inMeeting(id, item.id))
    await tx.db.update(agendaItems).set({ position: item.position }).where(inMeeting(id, above.id))
  })

/** Takes an item off the agenda. @throws AppError rule_broken when something was decided at it */
export const removeItem = (ctx: Ctx, id: string, itemId: string): Promise<void> =>
  keepMeeting(ctx, id, 'remove_agenda_item', async (tx) => {
    const decided = await tx.db.$count(meetingDecisions, eq(meetingDecisions.itemId, itemId))
    if (decided > 0) throw ruleBroken('programme.agenda_item_has_decisions')
    const gone = await tx.db.delete(agendaItems).where(inMeeting(id, itemId)).returning({ id: agendaItems.id })
    if (gone.length === 0) throw notFound('agenda-item')
  })

/** Writes a decision of the meeting down; its number runs on within the programme. @throws AppError invalid for an unknown item */
export const decide = (ctx: Ctx, id: string, { itemId, text }: DecisionInput): Promise<MeetingDecision> =>
  keepMeeting(ctx, id, 'decide_in_meeting', async (tx, { organisationId, programmeId, state }) => {
    if (state === 'planned') throw ruleBroken('programme.decide_when_planned')
    const [item] = await tx.db.select({ id: agendaItems.id }).from(agendaItems).where(inMeeting(id, itemId))
    if (!item) throw invalid([{ path: 'itemId', reason: 'programme.agenda_item_unknown' }])
    const number = await nextNumber(tx, programmeId)
    const [made] = await tx.db
      .insert(meetingDecisions)
      .values({ meetingId: id, itemId, organisationId, programmeId, number, text })
      .returning()
    if (!made) throw notFound('decision')
    return made
  })

/** Two who write down a decision at once wait for each other here, so that numbers have no doubles. */
async function nextNumber(tx: Tx, programmeId: string): Promise<number> {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtext('programme.decisions'), hashtext(${programmeId}))`)
  const own = eq(meetingDecisions.programmeId, programmeId)
  const [last] = await tx.db
    .select({ number: max(meetingDecisions.number) })
    .from(meetingDecisions)
    .where(own)
  return (last?.number ?? 0) + 1
}

/** Takes a decision back that was written down by mistake; its number may come again. */
export const removeDecision = (ctx: Ctx, id: string, decisionId: string): Promise<void> =>
  keepMeeting(ctx, id, 'remove_meeting_decision', async (tx) => {
    const one = and(eq(meetingDecisions.id, decisionId), eq(meetingDecisions.meetingId, id))
    const gone = await tx.db.delete(meetingDecisions).where(one).returning({ id: meetingDecisions.id })
    if (gone.length === 0) throw notFound('decision')
  })

/** An action that was agreed: it becomes a task of the programme. @throws AppError invalid for an unknown owner */
export const agreeAction = (ctx: Ctx, id: string, input: ActionInput): Promise<TaskRow> =>
  keepMeeting(ctx, id, 'agree_action', (tx, { programmeId }) =>
    addTask(tx, { ...input, programmeId, origin: 'meeting', originId: id }),
  )
