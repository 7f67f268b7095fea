import { and, desc, eq, isNull } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, systemCtx, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { enqueue, type JobData } from '#platform/jobs'
import { dateText } from '#platform/language'
import { hashToken, newToken } from '#platform/login'
import type { Mail } from '#platform/mail'
import { tell } from '../files/load.ts'
import { files, type ScreeningFile } from '../files/schema.ts'
import { may } from '../policy.ts'
import { asMail, compose } from '../templates/composing.ts'
import { factsOf } from '../templates/facts.ts'
import { type LinkState, linkDays, linkState } from './model.ts'
import { type LinkRow, links } from './schema.ts'

/** Name of the job that mails a link; only there its token is made, so that no queue or log holds it. */
export const linkJob = 'screening.send_link'

const dayMs = 24 * 60 * 60_000

/** What HR sees of a link; never the token. */
export type LinkView = {
  id: string
  fileId: string
  madeAt: Date
  expiresAt: Date
  sentAt: Date | null
  openedAt: Date | null
  state: LinkState
}

const seen = ({ tokenHash: _hash, madeBy: _by, organisationId: _at, withdrawnAt, ...link }: LinkRow, now: Date) => ({
  ...link,
  state: linkState({ ...link, withdrawnAt }, now),
})

async function fileFor(tx: Tx, fileId: string): Promise<ScreeningFile> {
  const [file] = await tx.db.select().from(files).where(eq(files.id, fileId))
  if (!file) throw notFound('file')
  authorise(tx, may.keepFiles, file)
  return file
}

const takeBack = (tx: Tx, fileId: string) =>
  tx.db
    .update(links)
    .set({ withdrawnAt: tx.now })
    .where(and(eq(links.fileId, fileId), isNull(links.withdrawnAt)))
    .returning({ id: links.id })

/**
 * Makes a link to the own page of whom the file is about and asks for the mail with it. An earlier link stops working at once.
 * @throws AppError not_found
 */
export const makeLink = (ctx: Ctx, fileId: string): Promise<LinkView> =>
  inTransaction(ctx, async (tx) => {
    const file = await fileFor(tx, fileId)
    const { organisationId } = file
    await takeBack(tx, fileId)
    const expiresAt = new Date(tx.now.getTime() + linkDays * dayMs)
    const values = { fileId, organisationId, madeBy: personOf(tx).personId, madeAt: tx.now, expiresAt }
    const [made] = await tx.db.insert(links).values(values).returning()
    if (!made) throw notFound('link')
    await enqueue(tx, linkJob, { linkId: made.id })
    await tell(tx, file, { what: 'mail', fields: ['own-page'] })
    await audit(tx, 'screening.make_link', { object: 'screening-file', id: fileId })
    return seen(made, tx.now)
  })

/** Takes back the link of a file: it stops working at once. @throws AppError not_found, also when there is none */
export const withdrawLink = (ctx: Ctx, fileId: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    await fileFor(tx, fileId)
    if ((await takeBack(tx, fileId)).length === 0) throw notFound('link')
    await audit(tx, 'screening.withdraw_link', { object: 'screening-file', id: fileId })
  })

/** The last link of a file, null when none was made. @throws AppError not_found */
export const readLink = (ctx: Ctx, fileId: string): Promise<LinkView | null> =>
  inTransaction(ctx, async (tx) => {
    await fileFor(tx, fileId)
    const [last] = await tx.db.select().from(links).where(eq(links.fileId, fileId)).orderBy(desc(links.madeAt)).limit(1)
    return last ? seen(last, tx.now) : null
  })

export type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: makes the token and mails it, unless the link was withdrawn. Again means a new token; only the last one works. */
export async function sendLink(db: Db, { linkId = '' }: JobData, now: Date, out: Outgoing): Promise<void> {
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const [found] = await tx.db
      .select({ link: links, file: files })
      .from(links)
      .innerJoin(files, eq(files.id, links.fileId))
      .where(eq(links.id, linkId))
    if (!found || linkState({ ...found.link, sentAt: now }, now) !== 'works') return null
    const facts = await factsOf(tx, found.file)
    if (!facts.mail) return null
    const token = newToken()
    await tx.db
      .update(links)
      .set({ tokenHash: hashToken(token), sentAt: now })
      .where(eq(links.id, linkId))
    const page = `${out.baseUrl}/screening/link/${token}`
    const until = dateText(facts.language, found.link.expiresAt)
    return asMail(facts.mail, await compose(tx, facts, 'own-page', { baseUrl: out.baseUrl, page, until }))
  })
  if (mail) await out.send(mail)
}
