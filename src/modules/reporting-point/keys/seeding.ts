import { sql } from 'drizzle-orm'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'
import { answerCase, readCase, settleCase } from '../cases/service.ts'
import {
  type Directory,
  handlerKeys,
  identityOf,
  type Json,
  makeReport,
  openDirectory,
  readCase as openSealed,
  recipientOf,
  sealMessage,
  signDirectory,
  signPubOf,
  wrapWithPhrase,
} from '../crypto/index.ts'
import type { Outcome } from '../model.ts'
import { bodyOf } from '../reporter/sending.ts'
import { type About, apart, keptOut, readersFor } from '../routing/model.ts'
import { base64Of, sealedCase } from '../sealed.ts'
import { assessByTwo } from '../triage/seeding.ts'
import { grouped, isForTwo } from '../two-person/model.ts'
import { chooseKinds } from '../two-person/service.ts'
import { makePoint, publishDirectory, setOpen } from './directory.ts'
import { enrol } from './service.ts'

/** Someone with keys from a fixed secret (64 hexadecimal digits), which everyone may know. */
export type HolderSeed = { ctx: Ctx; secret: string; role: string; name: string }
export type PointSeed = {
  keeper: Ctx
  holders: readonly HolderSeed[]
  phrase: string
  /** Seeds of 32 bytes of the officers' key and of the escrow. */
  root: Uint8Array
  escrow: Uint8Array
  validUntil: string
  /** Codes of the kinds of reports that two open together. */
  twoPerson?: readonly string[]
}
export type SeededPoint = { directory: Directory; salt: Uint8Array; holders: readonly (HolderSeed & { id: string })[] }

/** An open reporting point whose keys are known: for the demo, never for a real organisation. */
export async function seedPoint({
  keeper,
  phrase,
  root,
  escrow,
  validUntil,
  twoPerson = [],
  ...seed
}: PointSeed): Promise<SeededPoint> {
  if (keeper.actor.kind !== 'person') throw new Error('a keeper is a person')
  const { organisationId } = keeper.actor
  await makePoint(keeper, { rootPublic: signPubOf(root) })
  const holders = await Promise.all(seed.holders.map((one) => withKeys(one, phrase)))
  const enrolled: (HolderSeed & { id: string })[] = []
  for (const { keys, ...holder } of holders) {
    const { id } = await enrol(holder.ctx, { organisationId, ...keys })
    enrolled.push({ ...holder, id })
  }
  const [point] = await rowsOf<{ code: string; salt: string }>(
    keeper.db,
    sql`select p.code, i.salt from reporting.points p cross join reporting.installation i where p.organisation_id = ${organisationId}::uuid`,
  )
  const people = enrolled.map(({ id, role, name }, at) => {
    const { recipient = '', signPublic = '' } = holders[at]?.keys ?? {}
    return { id, role, name, ageRecipient: recipient, signPub: signPublic }
  })
  await chooseKinds(keeper, { categories: [...twoPerson] })
  const body: Directory = {
    ...{ v: 1, organisation: point?.code ?? '', version: 1, validUntil },
    escrow: await recipientOf(identityOf(escrow)),
    ...apart(twoPerson.length > 0 ? grouped(people, []) : people),
    ...(twoPerson.length > 0 ? { twoPerson } : {}),
  }
  const signed = signDirectory(body, root)
  await publishDirectory(keeper, { ...signed, body: { ...signed.body } })
  await setOpen(keeper, true)
  const trust = {
    rootPub: signPubOf(root),
    organisation: body.organisation,
    today: dayOf(keeper.now),
    pinnedVersion: 1,
  }
  return { directory: openDirectory(signed, trust), salt: Buffer.from(point?.salt ?? '', 'hex'), holders: enrolled }
}

/** Open halves and wrapped secret of a known secret. */
export async function withKeys(holder: HolderSeed, phrase: string) {
  const { ageRecipient, signPub } = await handlerKeys(holder.secret)
  const file = base64Of(await wrapWithPhrase(holder.secret, phrase))
  const wrapped = [{ kind: 'phrase' as const, passkey: null, file }]
  return { ...holder, keys: { recipient: ageRecipient, signPublic: signPub, wrapped } }
}

export type ReportSeed = {
  at: Date
  content: Json
  about?: About
  /** Whether two open it together depends on its kind. */
  category?: string
  /** A question that is no report yet goes to the advisers. */
  isQuestion?: true
  /** Seven words; others are drawn when it has none. */
  receipt?: string
  answers?: readonly { kind: 'acknowledgement' | 'reply' | 'feedback'; text: string; at: Date }[]
  closed?: { outcome: Outcome; at: Date }
}

/** A report made by the protocol itself, with what its first handler, or the adviser, answered and decided. @returns its id */
export async function seedReport(point: SeededPoint, seed: ReportSeed): Promise<string> {
  const [holder] = point.holders
  if (!holder) throw new Error('nobody reads there')
  const work = { challenge: '', bits: 0, solve: () => Promise.resolve(0) }
  const writing = {
    on: dayOf(seed.at),
    type: seed.isQuestion ? ('question' as const) : ('report' as const),
    content: seed.content,
  }
  const { handlers, sparring } = point.directory
  const readers = (seed.isQuestion ? sparring : readersFor(handlers, seed.about ?? 'nobody')).map(({ id }) => id)
  const excluded = keptOut(handlers, seed.about ?? 'nobody')
  const twoPerson = isForTwo(point.directory, seed.category ?? '')
  const made = await makeReport(
    {
      ...{ writing, attachments: [], readers, excluded, twoPerson, salt: point.salt, work },
      ...(seed.receipt ? { receipt: seed.receipt } : {}),
    },
    point.directory,
  )
  const { work: _, ...body } = bodyOf(made, '')
  const sent = JSON.stringify({ ...body, route: 'browser' })
  const kept = await inTransaction(systemCtx(holder.ctx.db, seed.at, 'cli'), async ({ db }) => {
    const day = dayOf(seed.at)
    await rowsOf(db, sql`select reporting.receive(${point.directory.organisation}, ${sent}::jsonb, ${day}::date)`)
    return rowsOf<{ id: string }>(db, sql`select id from reporting.cases where case_id = ${body.caseId}`)
  })
  const id = kept[0]?.id
  if (!id) throw new Error('a report was not kept')
  const adviser = seed.isQuestion && point.holders.find(({ role }) => role === 'adviser')
  await handle(point, seed, adviser || holder, id)
  return id
}

async function handle(point: SeededPoint, seed: ReportSeed, holder: HolderSeed & { id: string }, id: string) {
  const keys = await handlerKeys(holder.secret)
  const by = { id: holder.id, signSeed: keys.signSeed }
  for (const { kind, text, at } of seed.answers ?? []) {
    const ctx = { ...holder.ctx, now: at }
    const { caseId, sealed } = await readCase(ctx, id)
    const { it, dialogue } = await openSealed(sealedCase({ caseId: caseId ?? '', ...sealed }), keys.identity, [
      point.directory,
    ])
    const made = await sealMessage(it, dialogue.head, { on: dayOf(at), type: kind, content: { text } }, by)
    await answerCase(ctx, id, { kind, seq: dialogue.messages.length, epoch: 0, file: base64Of(made.sealed.file) })
  }
  if (!seed.closed) return
  const { outcome, at } = seed.closed
  await assessByTwo(point, id, { outcome, regime: 'own' }, at)
  const ctx = { ...holder.ctx, now: at }
  const { revision } = await readCase(ctx, id)
  await settleCase(ctx, id, { do: 'close', revision })
}
