import { eq } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { enqueue, type JobData } from '#platform/jobs'
import { addDays, dateText } from '#platform/language'
import type { Mail } from '#platform/mail'
import { keptFile, tell } from '../files/load.ts'
import { files } from '../files/schema.ts'
import { makeLink } from '../own/links.ts'
import { linkDays } from '../own/model.ts'
import { asMail, compose, type Letter } from './composing.ts'
import { factsOf, kindsNow } from './facts.ts'
import type { SendLetter } from './input.ts'
import { letterKinds, waysOf } from './model.ts'

/** Name of the job that mails a letter to whom a file is about. */
export const letterJob = 'screening.send_letter'

/** The letters that make sense for a file now, filled in. Reading it is logged. @throws AppError not_found */
export const lettersFor = (
  ctx: Ctx,
  fileId: string,
  baseUrl: string,
): Promise<{ name: string; organisation: string; letters: Letter[] }> =>
  inTransaction(ctx, async (tx) => {
    const facts = await factsOf(tx, await keptFile(tx, fileId))
    const letters: Letter[] = []
    // The link itself is only in the mail: an example of it, and the day on which one of today would end.
    const link = {
      page: `${baseUrl}/screening/link/…`,
      until: dateText(facts.language, addDays(facts.today, linkDays)),
    }
    for (const kind of kindsNow(facts))
      letters.push(await compose(tx, facts, kind, { baseUrl, ...(kind === 'own-page' ? link : {}) }))
    await audit(tx, 'screening.read_file', { object: 'screening-file', id: fileId })
    return { name: facts.name, organisation: facts.organisation, letters }
  })

/**
 * Sends a letter as a mail, or makes it to print. What is kept is the kind, the way, the day and by whom, never the content.
 * @throws AppError not_found, rule_broken for what makes no sense now or has no address
 */
export const sendLetter = (ctx: Ctx, fileId: string, { kind, way }: SendLetter): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const file = await keptFile(tx, fileId)
    const facts = await factsOf(tx, file)
    if (!kindsNow(facts).includes(kind) || !waysOf(kind).includes(way)) throw ruleBroken('screening.letter_not_now')
    if (way === 'mail' && facts.mail === null) throw ruleBroken('screening.no_address')
    if (kind === 'own-page') {
      await makeLink(tx, fileId)
      return
    }
    if (way === 'mail') await enqueue(tx, letterJob, { fileId, kind })
    await tell(tx, file, { what: way, fields: [kind] })
    await audit(tx, `screening.send_${way}`, { object: 'screening-file', id: fileId, fields: [kind] })
  })

type Outgoing = { baseUrl: string; send: (mail: Mail) => Promise<void> }

/** The job: mails a letter, unless it makes no sense any more. */
export async function mailLetter(db: Db, data: JobData, now: Date, { baseUrl, send }: Outgoing): Promise<void> {
  const { fileId = '' } = data
  const kind = letterKinds.find((one) => one === data.kind)
  const mail = await inTransaction(systemCtx(db, now), async (tx) => {
    const [file] = await tx.db.select().from(files).where(eq(files.id, fileId))
    const facts = file && (await factsOf(tx, file))
    if (!facts?.mail || !kind || !kindsNow(facts).includes(kind)) return null
    return asMail(facts.mail, await compose(tx, facts, kind, { baseUrl }))
  })
  if (mail) await send(mail)
}
