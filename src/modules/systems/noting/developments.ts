import { and, desc, eq } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { forbidden, notFound } from '#platform/errors'
import { districtOf } from '../catalogue/district.ts'
import { sourceOf } from '../catalogue/queries.ts'
import { may } from '../policy.ts'
import type { NewDevelopment } from './input.ts'
import { type Development, developments } from './schema.ts'

const object = 'source-development'

/** Changes of law and judgments at a source, the latest first. */
export const developmentsOf = (ctx: Ctx, code: string): Promise<Development[]> =>
  inTransaction(ctx, async (tx) => {
    const source = await sourceOf(tx, code)
    authorise(tx, may.read, districtOf(tx))
    return tx.db
      .select()
      .from(developments)
      .where(eq(developments.sourceId, source.id))
      .orderBy(desc(developments.day), desc(developments.addedAt))
  })

/** Writes down a change of law or a judgment by hand, with its day and where it stands. */
export const addDevelopment = (ctx: Ctx, code: string, input: NewDevelopment): Promise<Development> =>
  inTransaction(ctx, async (tx) => {
    const source = await sourceOf(tx, code)
    authorise(tx, may.propose, districtOf(tx))
    const { id: sourceId, organisationId } = source
    const [made] = await tx.db
      .insert(developments)
      .values({ ...input, sourceId, organisationId, addedAt: tx.now, addedBy: personOf(tx).personId })
      .returning()
    if (!made) throw notFound(object)
    await audit(tx, 'systems.add_development', { object, id: made.id, fields: [code] })
    return made
  })

/** Takes away what oneself wrote down; who decides takes away any. */
export const removeDevelopment = (ctx: Ctx, code: string, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const source = await sourceOf(tx, code)
    authorise(tx, may.propose, districtOf(tx))
    const [found] = await tx.db
      .select()
      .from(developments)
      .where(and(eq(developments.id, id), eq(developments.sourceId, source.id)))
    if (!found) throw notFound(object)
    const isOwn = found.addedBy === personOf(tx).personId
    if (!isOwn && !allows(tx, may.decide, districtOf(tx))) throw forbidden('systems.decide.forbidden')
    await tx.db.delete(developments).where(eq(developments.id, id))
    await audit(tx, 'systems.remove_development', { object, id, fields: [code] })
  })
