import { asc, eq, inArray, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { ownKeys } from '../cases/own-keys.ts'
import { mustRead } from '../cases/service.ts'
import type { Wrapped } from '../model.ts'
import type { Case } from '../schema.ts'
import { stagesOf } from '../two-person/service.ts'
import { grounds } from './grounds.ts'
import type { HandoverStep, NewHandover } from './input.ts'
import { type Body, nextSteps, type Step } from './model.ts'
import { inForce } from './receivers.ts'
import { handoverSteps, handovers, type Receiver, receivers } from './schema.ts'

/** A step of a package; `reference` is what the receiver calls it. */
export type TrailLine = {
  seq: number
  step: Step
  by: string
  name: string
  doneOn: string
  sha256: string | null
  reference: string | null
  receivedOn: string | null
}
export type Handover = {
  id: string
  caseId: string
  number: number
  body: Body
  receiver: string
  recipient: string
  fingerprint: string
  ground: string
  trail: TrailLine[]
  /** What the actor can do next. */
  next: readonly Step[]
}

/** The packages of these reports with their trail, oldest first. The caller authorises. */
async function packages(tx: Tx, where: ReturnType<typeof eq>): Promise<Omit<Handover, 'number'>[]> {
  const rows = await tx.db
    .select({ it: handovers, receiver: receivers })
    .from(handovers)
    .innerJoin(receivers, eq(receivers.id, handovers.receiverId))
    .where(where)
  if (rows.length === 0) return []
  const { handoverId, seq, step, byPerson, doneOn, sha256, reference, receivedOn } = handoverSteps
  const done = await tx.db
    .select({ handoverId, seq, step, by: byPerson, doneOn, sha256, reference, receivedOn })
    .from(handoverSteps)
    .where(
      inArray(
        handoverId,
        rows.map(({ it }) => it.id),
      ),
    )
    .orderBy(asc(seq))
  const people = done.map(({ by }) => by)
  const names = new Map((await namesOf(tx, people)).map((one) => [one.id, one.name]))
  const me = personOf(tx).personId
  const made = rows.map(({ it: { id, caseId, ground }, receiver }) => {
    const trail = done
      .filter((one) => one.handoverId === id)
      .map(({ handoverId: _, ...one }) => ({ ...one, name: names.get(one.by) ?? '' }))
    const last = trail.at(-1)
    const { body, name, recipient, fingerprint } = receiver
    const it = { id, caseId, body, receiver: name, recipient, fingerprint, ground, trail }
    return { ...it, next: last ? nextSteps(last, me) : [] }
  })
  const began = (it: Pick<Handover, 'id' | 'trail'>) => `${it.trail[0]?.doneOn} ${it.id}`
  return made.sort((a, b) => (began(a) < began(b) ? -1 : 1))
}

/** With what the actor's browser can open their keys. */
type Ways = { ways: readonly Wrapped['kind'][] }
const waysAt = async (tx: Tx, organisationId: string) =>
  (await ownKeys(tx, organisationId)).wrapped.map(({ kind }) => kind)

/** The packages of a report, and to whom a new one can go. @throws AppError not_found for who is no reader */
export const handoversOf = (
  ctx: Ctx,
  caseId: string,
): Promise<Ways & { number: number; isClosed: boolean; handovers: Handover[]; receivers: Receiver[] }> =>
  inTransaction(ctx, async (tx) => {
    const { number, organisationId, closedOn } = await mustRead(tx, caseId)
    const all = await packages(tx, eq(handovers.caseId, caseId))
    return {
      ...{ number, isClosed: closedOn !== null, ways: await waysAt(tx, organisationId) },
      handovers: all.map((it) => ({ ...it, number })),
      receivers: await inForce(tx, organisationId),
    }
  })

async function mustFind(tx: Tx, id: string): Promise<{ found: Case; it: Handover }> {
  const [it] = await packages(tx, eq(handovers.id, id))
  if (!it) throw notFound('handover')
  const found = await mustRead(tx, it.caseId)
  return { found, it: { ...it, number: found.number } }
}

/** A package with its trail, never its text. @throws AppError not_found for who is no reader of its report */
export const readHandover = (ctx: Ctx, id: string): Promise<Handover & Ways> =>
  inTransaction(ctx, async (tx) => {
    const { found, it } = await mustFind(tx, id)
    return { ...it, ways: await waysAt(tx, found.organisationId) }
  })

export type SealedSteps = { seq: number; step: Step; file: string }[]

/** What was written at each step, as age files that a reader's browser opens; each time is in the log. @throws AppError not_found */
export const openingOfHandover = (ctx: Ctx, id: string): Promise<SealedSteps> =>
  inTransaction(ctx, async (tx) => {
    const { found } = await mustFind(tx, id)
    await audit(tx, 'reporting.read_handover', { object: 'handover', id, organisationId: found.organisationId })
    return rowsOf<SealedSteps[number]>(
      tx.db,
      sql`select seq, step, encode(file, 'base64') as file from reporting.handover_steps
        where handover_id = ${id}::uuid and file is not null order by seq`,
    )
  })

const base64 = (file: string) => sql`decode(${file}, 'base64')`

/**
 * Begins a package: a draft that a second handler judges.
 * @throws AppError not_found for who is no reader, invalid for a receiver whose key is not in force and for a ground that is not
 *   one of that body, conflict when it was kept already, rule_broken for a closed report, and for one for two that they did not open
 */
export const draftHandover = (ctx: Ctx, caseId: string, { id, receiverId, ground, file }: NewHandover): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, closedOn } = await mustRead(tx, caseId)
    if (closedOn) throw ruleBroken('reporting.closed')
    await mustBeOpen(tx, caseId)
    const receiver = (await inForce(tx, organisationId)).find((one) => one.id === receiverId)
    if (!receiver) throw invalid([{ path: 'receiverId', reason: 'reporting.no_receiver' }])
    if (!grounds.some((one) => one.code === ground && one.body === receiver.body))
      throw invalid([{ path: 'ground', reason: 'reporting.no_ground' }])
    const row = { id, caseId, organisationId, receiverId, ground }
    const made = await tx.db.insert(handovers).values(row).onConflictDoNothing().returning({ id: handovers.id })
    if (made.length === 0) throw conflict('handover')
    await keep(tx, { id, organisationId }, 0, 'drafted', { file: base64(file) })
  })

type Kept = Partial<Omit<typeof handoverSteps.$inferInsert, 'file'>> & { file?: ReturnType<typeof base64> }
async function keep(
  tx: Tx,
  { id, organisationId }: { id: string; organisationId: string },
  seq: number,
  step: Step,
  { file, ...rest }: Kept,
): Promise<void> {
  const by = { byPerson: personOf(tx).personId, doneOn: dayOf(tx.now) }
  const row = { ...rest, ...by, handoverId: id, organisationId, seq, step }
  const made = await tx.db
    .insert(handoverSteps)
    .values(file ? { ...row, file } : row)
    .onConflictDoNothing()
    .returning({ seq: handoverSteps.seq })
  if (made.length === 0) throw conflict('handover')
  await audit(tx, `reporting.handover_${step}`, { object: 'handover', id, organisationId })
}

/**
 * The next step of a package: written anew, approved or sent back by another handler, sealed to the receiver, received, withdrawn.
 * @throws AppError not_found for who is no reader, conflict when someone was first, rule_broken for a step that can't be now, for who
 *   would judge what they wrote, who did not open a report for two, and for a receiver whose key ended; invalid for a day of receipt that can't be
 */
export const stepHandover = (ctx: Ctx, id: string, input: HandoverStep): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { found, it } = await mustFind(tx, id)
    const last = it.trail.at(-1)
    if (!last || last.seq !== input.seq - 1) throw conflict('handover')
    if (!it.next.includes(input.do))
      throw ruleBroken(nextSteps(last, '').includes(input.do) ? 'reporting.four_eyes' : 'reporting.no_such_step')
    if (mustBeRead.has(input.do)) await mustBeOpen(tx, it.caseId)
    if (input.do === 'sealed') await mustBeInForce(tx, found.organisationId, it.fingerprint)
    if (input.do === 'received') mustBeDay(input.receivedOn, last.doneOn, dayOf(tx.now))
    await keep(tx, { id, organisationId: found.organisationId }, input.seq, input.do, partsOf(input))
  })

/** Steps of who has the report open. */
const mustBeRead: ReadonlySet<Step> = new Set(['drafted', 'approved', 'returned', 'sealed'])

/** A report for two is written about and judged by who opened it with another. */
async function mustBeOpen(tx: Tx, caseId: string): Promise<void> {
  const stage = (await stagesOf(tx, [caseId])).get(caseId)
  if (stage !== undefined && stage !== 'open') throw ruleBroken('reporting.needs_second')
}

function partsOf(input: HandoverStep): Kept {
  if ('file' in input) return { file: base64(input.file) }
  if (input.do === 'sealed') return { sha256: input.sha256 }
  return input.do === 'received' ? { receivedOn: input.receivedOn, reference: input.reference } : {}
}

async function mustBeInForce(tx: Tx, organisationId: string, fingerprint: string): Promise<void> {
  const all = await inForce(tx, organisationId)
  if (!all.some((one) => one.fingerprint === fingerprint)) throw ruleBroken('reporting.receiver_ended')
}

function mustBeDay(day: string, from: string, today: string): void {
  if (day < from || day > today) throw invalid([{ path: 'receivedOn', reason: 'reporting.receipt_day' }])
}
