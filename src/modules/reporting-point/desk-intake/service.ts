import { and, eq, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { conflict, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { caseIdOf } from '../crypto/index.ts'
import type { Point } from '../intake/service.ts'
import { may } from '../policy.ts'
import { points } from '../schema.ts'
import type { TypedReport } from './input.ts'

/** The open reporting point of the own organisation, as a browser needs it to encrypt; null when there is none. @throws AppError forbidden */
export const pointToTypeIn = (ctx: Ctx): Promise<Point | null> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.typeIn, { organisationId })
    const [own] = await tx.db
      .select({ code: points.code })
      .from(points)
      .where(and(eq(points.organisationId, organisationId), eq(points.isOpen, true)))
    if (!own) return null
    const [row] = await rowsOf<{ point: Point | null }>(tx.db, sql`select reporting.point(${own.code}) as point`)
    return row?.point ?? null
  })

/**
 * Keeps a report that the actor typed in for someone else, once however often it is sent. The log says that one was, and not
 * which: the colleague whose it is might be known from it.
 * @throws AppError forbidden, rule_broken without an open reporting point, conflict when who may read has changed meanwhile or the
 *   mailbox is someone else's
 */
export const typeIn = (ctx: Ctx, report: TypedReport): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.typeIn, { organisationId })
    if (caseIdOf(report.signPub) !== report.caseId) throw conflict('report')
    const [row] = await rowsOf<{ done: string }>(
      tx.db,
      sql`select reporting.receive_typed(${JSON.stringify(report)}::jsonb, ${dayOf(tx.now)}::date) as done`,
    )
    if (row?.done === 'closed') throw ruleBroken('reporting.no_open_point')
    if (row?.done !== 'stored' && row?.done !== 'known') throw conflict('report')
    await audit(tx, 'reporting.type_in_report', { object: 'reporting-point', id: organisationId, organisationId })
  })
