import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { organisationsNamed } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { invalid, notFound } from '#platform/errors'
import { anId } from '../load.ts'
import { momentOn } from './calendar.ts'
import type { VisitInput } from './input.ts'
import { findInspection, keysOf, mustBe, recordOf } from './load.ts'
import { may } from './policy.ts'
import { type PlannedVisit, type Visit, visits } from './schema.ts'

/** Plans a visit: day, place, subject, and with whom by role. Its municipality sees it too. */
export const planVisit = (ctx: Ctx, inspectionId: string, { day, time, ...input }: VisitInput): Promise<Visit> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.plan, recordOf(found))
    mustBe(found, 'plan', 'draft', 'hearing')
    const startsAt = momentOn(day, time)
    if (!startsAt) throw invalid([{ path: 'time', reason: 'assessments.time_does_not_exist' }])
    const by = { plannedBy: personOf(tx).personId, plannedAt: tx.now }
    const [made] = await tx.db
      .insert(visits)
      .values({ ...input, startsAt, ...keysOf(found), ...by })
      .returning()
    if (!made) throw notFound('visit')
    await audit(tx, 'assessments.plan_visit', {
      object: 'visit',
      id: made.id,
      fields: ['startsAt', 'place', 'subject'],
    })
    return made
  })

/** Cancels a visit; it stays in the list as cancelled, and in calendars that read the list again. */
export const cancelVisit = (ctx: Ctx, inspectionId: string, visitId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.plan, recordOf(found))
    const at = and(
      eq(visits.id, anId(visitId, 'visit')),
      eq(visits.inspectionId, inspectionId),
      isNull(visits.cancelledAt),
    )
    const [gone] = await tx.db
      .update(visits)
      .set({ cancelledAt: tx.now, revision: sql`${visits.revision} + 1` })
      .where(at)
      .returning({ id: visits.id })
    if (!gone) throw notFound('visit')
    await audit(tx, 'assessments.cancel_visit', { object: 'visit', id: visitId })
  })

/** The agenda: of one inspection, or of all that the actor takes part in or follows; in order of time. */
export const visitsFor = (ctx: Ctx, inspectionId: string | null = null): Promise<PlannedVisit[]> =>
  inTransaction(ctx, async (tx) => {
    if (inspectionId) authorise(tx, may.see, recordOf(await findInspection(tx, inspectionId)))
    else authorise(tx, may.list, { organisationId: personOf(tx).organisationId })
    const all = await tx.db
      .select()
      .from(visits)
      .where(inspectionId ? eq(visits.inspectionId, inspectionId) : undefined)
      .orderBy(asc(visits.startsAt))
    const names = await organisationsNamed(
      tx,
      all.map(({ organisationId }) => organisationId),
    )
    return all.map((visit) => ({ ...visit, municipality: names.get(visit.organisationId) ?? '' }))
  })
