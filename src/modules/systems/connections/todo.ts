import { and, eq, ne } from 'drizzle-orm'
import { allows } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { sources } from '../catalogue/schema.ts'
import { standingOf } from './model.ts'
import { may } from './policy.ts'
import { connections } from './schema.ts'

/** What is asked of someone who keeps the records of a municipality. */
export type SourcesTodo = {
  /** Records that they have to confirm, late or soon. */
  due: number
  late: number
  /** Questions about records that are still open. */
  questions: number
}
const nothing: SourcesTodo = { due: 0, late: 0, questions: 0 }

/** For a source manager the records that they manage and those that nobody does; for all who keep records the open questions. */
export const sourcesTodo = (ctx: Ctx): Promise<SourcesTodo> => {
  const { actor } = ctx
  if (actor.kind !== 'person' || actor.organisationId === actor.districtId) return Promise.resolve(nothing)
  if (!allows(ctx, may.keepConnections, actor)) return Promise.resolve(nothing)
  return inTransaction(ctx, async (tx) => {
    const { state, attestedOn, madeOn, question, managerId } = connections
    const rows = await tx.db
      .select({ state, attestedOn, madeOn, question, managerId })
      .from(connections)
      .innerJoin(sources, and(eq(sources.id, connections.sourceId), eq(sources.state, 'published')))
      .where(and(eq(connections.organisationId, actor.organisationId), ne(state, 'unknown')))
    const isManager = actor.roles.includes('source-manager')
    const mine = rows.filter((row) => isManager && (row.managerId === null || row.managerId === actor.personId))
    const found = mine.map((row) => standingOf(row, dayOf(tx.now)))
    const late = found.filter((standing) => standing === 'overdue').length
    return {
      due: late + found.filter((standing) => standing === 'soon').length,
      late,
      questions: rows.filter((row) => row.question !== null).length,
    }
  })
}
