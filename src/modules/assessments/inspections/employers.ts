import { and, eq, isNull } from 'drizzle-orm'
import { membersOf, organisationsNamed } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { invalid, notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { anId } from '../load.ts'
import type { EmployerInput } from './input.ts'
import { may } from './policy.ts'
import { employers } from './schema.ts'

/** Writes down for whom an assessor works beside what employments and roles tell; by the project leader or oneself. */
export const declareEmployer = (ctx: Ctx, { personId, organisationId, name }: EmployerInput): Promise<string> =>
  inTransaction(ctx, async (tx) => {
    const { personId: declaredBy, organisationId: districtId } = personOf(tx)
    authorise(tx, may.declareEmployer, { organisationId: districtId, personId })
    const rights = await membersOf(tx, districtId, dayOf(tx.now))
    if (!rights.some((one) => one.personId === personId && one.role === 'assessor'))
      throw invalid([{ path: 'personId', reason: 'assessments.not_an_assessor' }])
    if (organisationId && !(await organisationsNamed(tx, [organisationId])).has(organisationId))
      throw invalid([{ path: 'organisationId', reason: 'assessments.employer_unknown' }])
    const [made] = await tx.db
      .insert(employers)
      .values({
        districtId,
        personId,
        organisationId: organisationId ?? null,
        name: name ?? null,
        declaredBy,
        declaredAt: tx.now,
      })
      .returning({ id: employers.id })
    if (!made) throw notFound('employer')
    await audit(tx, 'assessments.declare_employer', { object: 'person', id: personId, fields: ['employer'] })
    return made.id
  })

/** What was declared, for the project leader of everyone, for an assessor of oneself. */
export const declaredEmployers = (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    const { personId, organisationId } = personOf(tx)
    authorise(tx, may.declareEmployer, { organisationId, personId })
    const all = await tx.db.select().from(employers).where(isNull(employers.endedAt)).orderBy(employers.declaredAt)
    const names = await organisationsNamed(
      tx,
      all.flatMap((one) => one.organisationId ?? []),
    )
    return all.map((one) => ({
      id: one.id,
      personId: one.personId,
      organisationId: one.organisationId,
      name: one.name ?? names.get(one.organisationId ?? '') ?? '',
    }))
  })

/** A declared employer that no longer holds. */
export const endEmployer = (ctx: Ctx, employerId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.endEmployer, { organisationId: personOf(tx).organisationId })
    const [gone] = await tx.db
      .update(employers)
      .set({ endedAt: tx.now })
      .where(and(eq(employers.id, anId(employerId, 'employer')), isNull(employers.endedAt)))
      .returning({ personId: employers.personId })
    if (!gone) throw notFound('employer')
    await audit(tx, 'assessments.end_employer', { object: 'person', id: gone.personId, fields: ['employer'] })
  })
