import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { districtOf } from '../catalogue/district.ts'
import { sourceOf } from '../catalogue/queries.ts'
import { may } from '../policy.ts'
import { object, versionOf } from './load.ts'
import { comments } from './schema.ts'

/** Says something about a version to others who propose; @returns its id */
export const commentOnVersion = (ctx: Ctx, code: string, { number, text }: { number: number; text: string }) =>
  inTransaction(ctx, async (tx): Promise<string> => {
    const source = await sourceOf(tx, code)
    authorise(tx, may.propose, districtOf(tx))
    const version = await versionOf(tx, source, number)
    const { id: sourceId, organisationId } = source
    const [made] = await tx.db
      .insert(comments)
      .values({ sourceId, organisationId, version: number, text, madeAt: tx.now, madeBy: personOf(tx).personId })
      .returning({ id: comments.id })
    if (!made) throw notFound('comment')
    await audit(tx, 'systems.comment_on_version', { object, id: version.id, fields: [code, String(number)] })
    return made.id
  })
