import { and, desc, eq, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { hashToken } from '#platform/login'
import type { ModelContent } from '../content.ts'
import { files, type ScreeningFile } from '../files/schema.ts'
import { models } from '../models/schema.ts'
import { may } from '../policy.ts'
import { profiles } from '../profiles/schema.ts'
import { linkState } from './model.ts'
import { links } from './schema.ts'

/** Whose link it is: the token from the mail. */
export type LinkUse = { db: Db; token: string; now: Date }
/** Who opens an own page: someone who is logged in, or whoever has a link. */
export type Who = Ctx | LinkUse

export type OwnFileRow = { file: ScreeningFile; function: string; profileId: string; content: ModelContent }
/** `personId` is null by a link, which opens one file and nothing else. */
export type Owner = { personId: string | null; organisationId: string; files: OwnFileRow[] }

const joined = (tx: Tx) =>
  tx.db
    .select({ file: files, function: profiles.name, profileId: profiles.id, content: models.content })
    .from(files)
    .innerJoin(profiles, eq(profiles.id, files.profileId))
    .innerJoin(models, eq(models.id, files.modelId))

/**
 * Works as whom a file is about, in one transaction in which row level security shows what is theirs alone.
 * @throws AppError not_found for a link that does not work, forbidden for who may have no own page
 */
export const asOwner = <T>(who: Who, work: (tx: Tx, owner: Owner) => Promise<T>): Promise<T> =>
  'token' in who ? byLink(who, work) : byLogin(who, work)

const byLogin = <T>(ctx: Ctx, work: (tx: Tx, owner: Owner) => Promise<T>): Promise<T> =>
  inTransaction(ctx, async (tx) => {
    const { personId, organisationId } = personOf(tx)
    authorise(tx, may.seeOwnFile, { organisationId, personId })
    const mine = and(eq(files.personId, personId), eq(files.organisationId, organisationId))
    return work(tx, { personId, organisationId, files: await joined(tx).where(mine).orderBy(desc(files.madeAt)) })
  })

const byLink = <T>({ db, token, now }: LinkUse, work: (tx: Tx, owner: Owner) => Promise<T>): Promise<T> =>
  inTransaction(systemCtx(db, now, 'page'), async (tx) => {
    const [link] = await tx.db
      .select()
      .from(links)
      .where(eq(links.tokenHash, hashToken(token)))
    if (!link || linkState(link, now) !== 'works') throw notFound('link')
    const { fileId, organisationId } = link
    const found = await joined(tx).where(eq(files.id, fileId))
    if (!link.openedAt) {
      await tx.db.update(links).set({ openedAt: now }).where(eq(links.id, link.id))
      await audit(tx, 'screening.open_link', { organisationId, object: 'screening-file', id: fileId })
    }
    await tx.db.execute(
      sql`select set_config('role', 'weerwerk_app', true), set_config('app.link_file', ${fileId}, true)`,
    )
    return work(tx, { personId: null, organisationId, files: found })
  })

/** The file of an owner by its id, or the newest that runs. @throws AppError not_found */
export function fileOf(owner: Owner, id?: string): OwnFileRow {
  const runs = owner.files.find(({ file }) => file.state !== 'ended') ?? owner.files[0]
  const found = id === undefined ? runs : owner.files.find(({ file }) => file.id === id)
  if (!found) throw notFound('file')
  return found
}
