import { and, eq, isNull } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import type { Wrapped } from '../model.ts'
import { handlers, points } from '../schema.ts'
import { type CaseLine, mustRead, readCase, type SealedFiles, withClocks } from './service.ts'

/** What a reader may know of a report without opening it; `ways` is with what they can. */
export type Look = CaseLine & { place: string; ways: readonly Wrapped['kind'][] }

/** All that a reader's browser needs to open a report; only it can. */
export type Opening = {
  caseId: string
  today: string
  me: { id: string; wrapped: Wrapped[] }
  point: { code: string; rootPub: string }
  sealed: SealedFiles
}

async function ownKeys(tx: Tx, organisationId: string) {
  const [found] = await tx.db
    .select({
      id: handlers.id,
      wrapped: handlers.wrapped,
      code: points.code,
      name: points.name,
      rootPub: points.rootPublic,
    })
    .from(handlers)
    .innerJoin(points, eq(points.organisationId, handlers.organisationId))
    .where(
      and(
        eq(handlers.organisationId, organisationId),
        eq(handlers.personId, personOf(tx).personId),
        isNull(handlers.endedAt),
      ),
    )
  if (!found) throw new Error('a reader of a case has keys')
  return found
}

/** A report by its label, for who reads it; nothing of it is opened or logged. @throws AppError not_found for who is no reader */
export const lookAtCase = (ctx: Ctx, id: string): Promise<Look> =>
  inTransaction(ctx, async (tx) => {
    const found = withClocks(await mustRead(tx, id))
    const { name, wrapped } = await ownKeys(tx, found.organisationId)
    return { ...found, place: name, ways: wrapped.map(({ kind }) => kind) }
  })

/** A report with all its files, and the wrapped keys of who asks; each time is in the log. @throws AppError not_found */
export const openingOf = (ctx: Ctx, id: string): Promise<Opening> =>
  inTransaction(ctx, async (tx) => {
    const { caseId, organisationId, sealed } = await readCase(tx, id)
    const { id: me, wrapped, code, rootPub } = await ownKeys(tx, organisationId)
    return { caseId: caseId ?? '', today: dayOf(tx.now), me: { id: me, wrapped }, point: { code, rootPub }, sealed }
  })
