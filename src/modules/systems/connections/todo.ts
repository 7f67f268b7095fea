import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { allows } from '#platform/access'
import type { Ctx, Part } from '#platform/db'
import { dayOf } from '#platform/language'
import { connectionStates, standingOf } from './model.ts'
import { may } from './policy.ts'

/** What is asked of someone who keeps the records of a municipality. */
export type SourcesTodo = {
  /** Records that they have to confirm, late or soon. */
  due: number
  late: number
  /** Questions about records that are still open. */
  questions: number
}
const Rows = z.array(
  z.object({
    state: z.enum(connectionStates),
    ...{
      attestedOn: z.string().nullable(),
      madeOn: z.string(),
      isAsked: z.boolean(),
      managerId: z.string().nullable(),
    },
  }),
)
const nothing: SourcesTodo = { due: 0, late: 0, questions: 0 }

/** For a source manager the records that they manage and those that nobody does; for all who keep records the open questions. */
export function sourcesTodo(ctx: Ctx): Part<SourcesTodo> {
  const { actor } = ctx
  if (actor.kind !== 'person' || actor.organisationId === actor.districtId || !allows(ctx, may.keepConnections, actor))
    return { query: null, read: () => nothing }
  const query = sql`select c.state, c.attested_on as "attestedOn", c.made_on as "madeOn", c.question is not null as "isAsked",
      c.manager_id as "managerId"
    from systems.connections c join systems.sources s on s.id = c.source_id and s.state = 'published'
    where c.organisation_id = ${actor.organisationId}::uuid and c.state <> 'unknown'`
  const read = (found: readonly unknown[]): SourcesTodo => {
    const rows = Rows.parse(found)
    const isManager = actor.roles.includes('source-manager')
    const mine = rows.filter((row) => isManager && (row.managerId === null || row.managerId === actor.personId))
    const standings = mine.map((row) => standingOf(row, dayOf(ctx.now)))
    const late = standings.filter((standing) => standing === 'overdue').length
    return {
      due: late + standings.filter((standing) => standing === 'soon').length,
      late,
      questions: rows.filter(({ isAsked }) => isAsked).length,
    }
  }
  return { query, read }
}
