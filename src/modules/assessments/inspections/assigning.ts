import { and, eq, isNull, sql } from 'drizzle-orm'
import { membersOf, organisationsNamed } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { anId } from '../load.ts'
import type { AssignInput } from './input.ts'
import { type Found, findInspection, keysOf, mustBe, recordOf } from './load.ts'
import type { Employer } from './model.ts'
import { may } from './policy.ts'
import { type Assignment, assignments, employers } from './schema.ts'

/** Why someone can't judge a municipality; null when nothing is in the way. */
export type ConflictReason = 'own_employer' | 'sees_levels' | null

export type NamedEmployer = Employer & { name: string; throughName: string }

export type Candidate = {
  personId: string
  name: string
  employers: NamedEmployer[]
  /** Employers outside the product, as declared. */
  elsewhere: string[]
  conflict: ConflictReason
}

/** For whom an assessor works from the reference day of the self-scan until today. */
async function employersOf(tx: Tx, personId: string, referenceDay: string): Promise<Employer[]> {
  const today = dayOf(tx.now)
  const from = referenceDay < today ? referenceDay : today
  return rowsOf<Employer>(
    tx.db,
    sql`select organisation_id as "organisationId", via, through_id as "throughId"
      from assessments.employers_of(${personId}::uuid, ${from}::date, ${today}::date) order by 2, 1`,
  )
}

async function conflictWith(
  tx: Tx,
  { inspection }: Found,
  all: readonly Employer[],
  personId: string,
): Promise<ConflictReason> {
  if (all.some(({ organisationId }) => organisationId === inspection.organisationId)) return 'own_employer'
  const rights = await membersOf(tx, inspection.districtId, dayOf(tx.now))
  const sees = rights.some(
    (one) => one.personId === personId && (one.role === 'project-leader' || one.role === 'analyst'),
  )
  return sees ? 'sees_levels' : null
}

/** Refuses a verdict of someone who came to work for the municipality, or to see all levels, after being assigned. */
export async function mustBeIndependent(tx: Tx, found: Found): Promise<void> {
  const { personId } = personOf(tx)
  const all = await employersOf(tx, personId, found.round.referenceDay)
  const why = await conflictWith(tx, found, all, personId)
  if (why) throw ruleBroken(`assessments.${why}`)
}

/** Every assessor of the district with whom they work for, and whether that stands in the way of this inspection. */
export const candidatesFor = (ctx: Ctx, inspectionId: string): Promise<Candidate[]> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.assign, recordOf(found))
    const all = await membersOf(tx, found.inspection.districtId, dayOf(tx.now))
    const today = dayOf(tx.now)
    const assessors = all.filter(({ role, startsOn }) => role === 'assessor' && startsOn <= today)
    const outside = await tx.db.select().from(employers).where(isNull(employers.endedAt))
    return Promise.all(
      assessors.map(async ({ personId, name }) => {
        const own = await employersOf(tx, personId, found.round.referenceDay)
        return {
          personId,
          name,
          employers: await named(tx, own),
          elsewhere: outside.flatMap((one) => (one.personId === personId && one.name ? one.name : [])),
          conflict: await conflictWith(tx, found, own, personId),
        }
      }),
    )
  })

async function named(tx: Tx, all: readonly Employer[]): Promise<NamedEmployer[]> {
  const names = await organisationsNamed(
    tx,
    all.flatMap(({ organisationId, throughId }) => [organisationId, throughId]),
  )
  return all.map((one) => ({
    ...one,
    name: names.get(one.organisationId) ?? '',
    throughName: names.get(one.throughId) ?? '',
  }))
}

/**
 * Assigns an assessor, after the check of conflicts; whom they work for is kept with the assignment.
 * @throws AppError invalid for someone's own employer, who sees all levels, was in the other place, or is no assessor
 */
export const assign = (ctx: Ctx, inspectionId: string, { place, personId }: AssignInput): Promise<Assignment> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.assign, recordOf(found))
    mustBe(found, 'assign', 'draft', 'hearing')
    const refuse = (reason: string) => invalid([{ path: 'personId', reason: `assessments.${reason}` }])
    if (place === 'second' && found.inspection.secondNorms.length === 0)
      throw invalid([{ path: 'place', reason: 'assessments.no_second' }])
    const today = dayOf(tx.now)
    const rights = await membersOf(tx, found.inspection.districtId, today)
    const isAssessor = rights.some(
      (one) => one.personId === personId && one.role === 'assessor' && one.startsOn <= today,
    )
    if (!isAssessor) throw refuse('not_an_assessor')
    const own = await employersOf(tx, personId, found.round.referenceDay)
    const why = await conflictWith(tx, found, own, personId)
    if (why) throw refuse(why)
    const before = await tx.db.select().from(assignments).where(eq(assignments.inspectionId, inspectionId))
    if (before.some((one) => one.personId === personId && one.place !== place)) throw refuse('both_places')
    if (before.some((one) => one.place === place && one.endedAt === null))
      throw invalid([{ path: 'place', reason: 'assessments.place_taken' }])
    const by = { assignedBy: personOf(tx).personId, assignedAt: tx.now }
    const [made] = await tx.db
      .insert(assignments)
      .values({ ...keysOf(found), place, personId, employers: own, ...by })
      .onConflictDoNothing()
      .returning()
    if (!made) throw conflict('assignment')
    await audit(tx, 'assessments.assign', { object: 'inspection', id: inspectionId, fields: [place, personId] })
    return made
  })

/** Ends an assignment; what was judged stays, and whoever comes next goes on with it. */
export const unassign = (ctx: Ctx, inspectionId: string, assignmentId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await findInspection(tx, inspectionId)
    authorise(tx, may.assign, recordOf(found))
    mustBe(found, 'assign', 'draft', 'hearing')
    const at = and(eq(assignments.id, anId(assignmentId, 'assignment')), eq(assignments.inspectionId, inspectionId))
    const [gone] = await tx.db
      .update(assignments)
      .set({ endedAt: tx.now })
      .where(and(at, isNull(assignments.endedAt)))
      .returning({ id: assignments.id })
    if (!gone) throw notFound('assignment')
    await audit(tx, 'assessments.unassign', { object: 'inspection', id: inspectionId, fields: [assignmentId] })
  })
