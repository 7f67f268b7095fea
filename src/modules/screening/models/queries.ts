import { and, desc, eq, lte, type SQL } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { may } from '../policy.ts'
import { type Model, models } from './schema.ts'

export const recordOf = (districtId: string) => ({ organisationId: districtId, districtId })

/** The adopted version of a district that comes last, of all or up to a first day. */
async function lastOf(tx: Tx, districtId: string, upTo?: SQL): Promise<Model | null> {
  const here = and(eq(models.organisationId, districtId), eq(models.state, 'adopted'), upTo)
  const [found] = await tx.db
    .select()
    .from(models)
    .where(here)
    .orderBy(desc(models.startsOn), desc(models.version))
    .limit(1)
  return found ?? null
}

/**
 * The version that holds in a district today, if any: adopted, with the last first day that has come. For other parts of screening,
 * which authorise themselves.
 */
export const adoptedModel = (tx: Tx, districtId: string): Promise<Model | null> =>
  lastOf(tx, districtId, lte(models.startsOn, dayOf(tx.now)))

/** The version that was adopted last, also when its first day is still to come. */
export const newestModel = (tx: Tx, districtId: string): Promise<Model | null> => lastOf(tx, districtId)

/** The versions that the actor may see, newest first. @throws AppError forbidden */
export const listModels = (ctx: Ctx): Promise<Model[]> =>
  inTransaction(ctx, async (tx) => {
    const { districtId } = personOf(tx)
    authorise(tx, may.readModel, recordOf(districtId ?? ''))
    if (districtId === null) return []
    return tx.db.select().from(models).where(eq(models.organisationId, districtId)).orderBy(desc(models.version))
  })

/** The version that holds; the newest that the actor may see where none does, null where there is none. @throws AppError forbidden */
export const currentModel = (ctx: Ctx): Promise<Model | null> =>
  inTransaction(ctx, async (tx) => {
    const { districtId } = personOf(tx)
    authorise(tx, may.readModel, recordOf(districtId ?? ''))
    if (districtId === null) return null
    const holds = await adoptedModel(tx, districtId)
    if (holds) return holds
    const own = eq(models.organisationId, districtId)
    const [newest] = await tx.db.select().from(models).where(own).orderBy(desc(models.version)).limit(1)
    return newest ?? null
  })

/** One version. @throws AppError not_found, also for a draft of which the actor may not know */
export const readModel = (ctx: Ctx, id: string): Promise<Model> =>
  inTransaction(ctx, async (tx) => {
    const [found] = await tx.db.select().from(models).where(eq(models.id, id))
    if (!found) throw notFound('model')
    authorise(tx, may.readModel, recordOf(found.organisationId))
    return found
  })
