import { sql } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { mustRead } from '../cases/service.ts'
import type { Leaving } from './input.ts'

/**
 * The actor reads a report no more, at once and for good; a colleague then seals the next epoch without them.
 * @param leaving `leavesUnreadable`: they know that nobody opens a report for two after the last of a group; only officers recover it then
 * @throws AppError not_found for who is no reader, rule_broken for the last one, and for the last of a group who does not know that
 */
export const stepBack = (ctx: Ctx, id: string, { leavesUnreadable }: Leaving = {}): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await mustRead(tx, id)
    const [row] = await rowsOf<{ done: string }>(
      tx.db,
      sql`select reporting.step_back(${id}::uuid, ${dayOf(tx.now)}::date, ${leavesUnreadable ?? false}) as done`,
    )
    if (row?.done === 'last') throw ruleBroken('reporting.last_reader')
    if (row?.done === 'last_of_group') throw ruleBroken('reporting.last_of_group')
    if (row?.done !== 'done') throw notFound('report')
    await audit(tx, 'reporting.step_back', { object: 'report', id, organisationId, fields: ['readers'] })
  })
