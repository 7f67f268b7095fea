import { and, desc, eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { may } from '../policy.ts'
import { type Model, models } from './schema.ts'

export const recordOf = (districtId: string) => ({ organisationId: districtId, districtId })

/** The version that holds in a district, if any; for other parts of screening, which authorise themselves. */
export async function adoptedModel(tx: Tx, districtId: string): Promise<Model | null> {
  const here = and(eq(models.organisationId, districtId), eq(models.state, 'adopted'))
  const [found] = await tx.db.select().from(models).where(here)
  return found ?? null
}

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
