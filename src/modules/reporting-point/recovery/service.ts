import { asc, eq, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, invalid, notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { ownKeys } from '../cases/own-keys.ts'
import { answerCase } from '../cases/service.ts'
import type { Wrapped } from '../model.ts'
import { may } from '../policy.ts'
import { directories, handlers, points } from '../schema.ts'
import type { Recovered } from './input.ts'

/** A reporting point where the actor has keys, with how many reports nobody reads and they can be given. */
export type RecoveryPlace = { organisationId: string; name: string; count: number }
export type SealedOrphan = {
  id: string
  number: number
  caseId: string
  isClosed: boolean
  /** Ids of who stepped back from it. */
  steppedBack: string[]
  envelopes: { epoch: number; file: string }[]
  messages: { epoch: number; file: string }[]
}
/** All that the officers' page needs to open these reports; only it can. */
export type RecoveryFiles = {
  today: string
  me: { id: string; wrapped: Wrapped[] }
  point: { code: string; rootPub: string }
  directories: unknown[]
  holders: string[]
  cases: SealedOrphan[]
}

/** Where reports wait for recovery by the actor. @throws AppError forbidden for who may hold no keys */
export const recoveryPlaces = (ctx: Ctx): Promise<RecoveryPlace[]> =>
  inTransaction(ctx, async (tx) => {
    const { personId, organisationId, districtId } = personOf(tx)
    const places = await rowsOf<RecoveryPlace>(
      tx.db,
      sql`select h.organisation_id as "organisationId", p.name, (select count(*)::int from reporting.recoverable(h.organisation_id)) as count
        from ${handlers} h join ${points} p on p.organisation_id = h.organisation_id
        where h.person_id = ${personId}::uuid and h.ended_at is null order by p.name`,
    )
    if (places.length === 0) authorise(tx, may.holdKeys, { organisationId, districtId })
    return places
  })

async function mustHold(tx: Tx, organisationId: string) {
  const { personId } = personOf(tx)
  const mine = await rowsOf(
    tx.db,
    sql`select 1 from ${handlers} h where h.organisation_id = ${organisationId}::uuid and h.person_id = ${personId}::uuid and h.ended_at is null`,
  )
  if (mine.length === 0) throw notFound('reporting_point')
  return ownKeys(tx, organisationId)
}

/** The files of reports that nobody reads, at most fifty; each time is in the log. @throws AppError not_found for who has no keys there */
export const openingOfRecovery = (ctx: Ctx, organisationId: string): Promise<RecoveryFiles> =>
  inTransaction(ctx, async (tx) => {
    const { id, wrapped, code, rootPub } = await mustHold(tx, organisationId)
    const [row] = await rowsOf<{ cases: SealedOrphan[]; holders: string[] }>(
      tx.db,
      sql`select reporting.recovery_files(${organisationId}::uuid) as cases,
        array(select holder::text from reporting.holders(${organisationId}::uuid) holder) as holders`,
    )
    const signed = await tx.db
      .select({ signed: directories.signed })
      .from(directories)
      .where(eq(directories.organisationId, organisationId))
      .orderBy(asc(directories.version))
    await audit(tx, 'reporting.read_recovery', { object: 'organisation', id: organisationId, organisationId })
    return {
      ...{ today: dayOf(tx.now), me: { id, wrapped }, point: { code, rootPub } },
      ...{ directories: signed.map((one) => one.signed), holders: row?.holders ?? [], cases: row?.cases ?? [] },
    }
  })

const texts = (all: readonly string[]) =>
  sql`array[${sql.join(
    all.map((one) => sql`${one}`),
    sql`, `,
  )}]`

/**
 * Keeps the next epoch of a report that nobody could read, and tells its reporter in the dialogue.
 * @throws AppError not_found for one that someone reads and for who may not recover it, conflict when something changed meanwhile,
 *   invalid for readers who are not in the directory in force, without the one who seals it, and for one for two that would not stay so
 */
export const recoverCase = (ctx: Ctx, id: string, { message, ...page }: Recovered): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const [row] = await rowsOf<{ done: string }>(
      tx.db,
      sql`select reporting.recover(${id}::uuid, ${page.epoch}, ${page.seq}, ${page.directoryVersion},
        ${texts(page.readers)}::uuid[], ${texts(page.envelopes)}::text[]) as done`,
    )
    if (row?.done === 'conflict') throw conflict('report')
    if (row?.done === 'reader') throw invalid([{ path: 'readers', reason: 'reporting.unknown_reader' }])
    if (row?.done === 'count') throw invalid([{ path: 'envelopes', reason: 'reporting.other_count' }])
    if (row?.done === 'group') throw invalid([{ path: 'readers', reason: 'reporting.one_group' }])
    if (row?.done !== 'done') throw notFound('report')
    const [found] = await rowsOf<{ organisationId: string }>(
      tx.db,
      sql`select organisation_id as "organisationId" from reporting.cases where id = ${id}::uuid`,
    )
    await audit(tx, 'reporting.recover_case', { object: 'report', id, fields: ['readers'], ...found })
    if (message) await answerCase(tx, id, { kind: 'reply', seq: page.seq, epoch: page.epoch, file: message })
  })
