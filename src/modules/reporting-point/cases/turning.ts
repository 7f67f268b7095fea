import { desc, eq, sql } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, rowsOf, systemCtx, type Tx } from '#platform/db'
import { conflict, invalid } from '#platform/errors'
import { log } from '#platform/log'
import { everyone, isDirectory } from '../crypto/index.ts'
import { type Case, directories } from '../schema.ts'
import { spansBoth } from '../two-person/model.ts'
import type { NewPage } from './input.ts'
import { ownKeys } from './own-keys.ts'
import { mustRead } from './service.ts'

/**
 * Keeps a new page of a report: an epoch whose key only these readers get, sealed in the browser of one of them. The server
 * can't see to whom it was sealed; who is told so and is not finds nothing that opens.
 * @throws AppError not_found for who is no reader, invalid for readers who are not
 *   in the directory in force or have no keys any more, of one group in a report for two, and for a page without the one who seals it; conflict when someone wrote
 *   or turned meanwhile, or a newer directory came
 */
export const turnPage = (ctx: Ctx, id: string, page: NewPage): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const found = await mustRead(tx, id)
    const { organisationId } = found
    const [newest] = await tx.db
      .select()
      .from(directories)
      .where(eq(directories.organisationId, organisationId))
      .orderBy(desc(directories.version))
      .limit(1)
    if (newest?.version !== page.directoryVersion) throw conflict('report')
    const body = newest.signed.body
    const people = isDirectory(body) ? everyone(body) : []
    await mustBeReaders(
      tx,
      people.map(({ id }) => id),
      page.readers,
      found,
    )
    const me = await ownKeys(tx, organisationId)
    if (!page.readers.includes(me.id)) throw invalid([{ path: 'readers', reason: 'reporting.without_sealer' }])
    const [now] = await rowsOf<{ epoch: number; seq: number; parts: number }>(
      tx.db,
      sql`select (select max(epoch) from reporting.envelopes where case_id = ${id}::uuid)::int as epoch,
        (select count(*) from reporting.messages where case_id = ${id}::uuid)::int as seq,
        (select max(e.part) + 1 from reporting.envelopes e where e.case_id = ${id}::uuid
          and e.epoch = (select max(epoch) from reporting.envelopes where case_id = ${id}::uuid))::int as parts`,
    )
    if (now?.parts !== page.envelopes.length) throw invalid([{ path: 'envelopes', reason: 'reporting.other_count' }])
    const isOneGroup = !spansBoth(people.filter(({ id }) => page.readers.includes(id)))
    if (now.parts === 2 && isOneGroup) throw invalid([{ path: 'readers', reason: 'reporting.one_group' }])
    if (now?.epoch !== page.epoch - 1 || now.seq !== page.seq) throw conflict('report')
    const envelopes = page.envelopes.map(
      (file, part) =>
        sql`(${id}::uuid, ${organisationId}::uuid, ${page.epoch}::int, ${part}::int, decode(${file}, 'base64'))`,
    )
    const made = await rowsOf(
      tx.db,
      sql`insert into reporting.envelopes (case_id, organisation_id, epoch, part, file) values ${sql.join(envelopes, sql`, `)}
        on conflict do nothing returning part`,
    )
    if (made.length !== page.envelopes.length) throw conflict('report')
    const readers = page.readers.map(
      (handler) => sql`(${id}::uuid, ${organisationId}::uuid, ${page.epoch}::int, ${handler}::uuid)`,
    )
    await tx.db.execute(
      sql`insert into reporting.readers (case_id, organisation_id, epoch, handler_id) values ${sql.join(readers, sql`, `)}`,
    )
    await audit(tx, 'reporting.turn_page', { object: 'report', id, organisationId, fields: ['readers'] })
  })

async function mustBeReaders({ db }: Tx, listed: readonly string[], readers: readonly string[], found: Case) {
  const holding = new Set(await holdersAt(db, found))
  const isReader = (one: string) => listed.includes(one) && holding.has(one)
  if (!readers.every(isReader)) throw invalid([{ path: 'readers', reason: 'reporting.unknown_reader' }])
}

/** Ids of who has keys at the organisation of a report now and did not step back from it, for a reader. */
export async function holdersAt(
  db: Db,
  { id, organisationId }: Pick<Case, 'id' | 'organisationId'>,
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from reporting.holders(${organisationId}::uuid) id
      where id not in (select s.handler_id from reporting.steps_back s where s.case_id = ${id}::uuid)`,
  )
  return rows.map(({ id }) => id)
}

/** How many reports wait for a new page, over all organisations; each night to the log until it is none. */
export const countWaitingPages = (db: Db, now: Date): Promise<number> =>
  inTransaction(systemCtx(db, now), async (tx) => {
    const [row] = await rowsOf<{ waiting: number }>(
      tx.db,
      sql`select count(*)::int as waiting from reporting.cases where destroyed_on is null and reporting.needs_page(id)`,
    )
    const waiting = row?.waiting ?? 0
    if (waiting > 0) log.warn({ waiting }, 'reports wait for a new epoch')
    return waiting
  })
