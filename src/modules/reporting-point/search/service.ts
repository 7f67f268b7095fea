import { isNull, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { forbidden } from '#platform/errors'
import { dayOf } from '#platform/language'
import { placesOf } from '../cases/inbox.ts'
import { mine, type SealedFiles } from '../cases/service.ts'
import type { Wrapped } from '../model.ts'
import { copyFor, type SealedNote } from '../notes/copies.ts'
import { cases } from '../schema.ts'
import { type Together, togetherOf } from '../two-person/service.ts'
import type { PersonRequest, SealedQuery } from './input.ts'

/** Where the searcher reads: their wrapped keys there, and the signed directories. */
export type SearchPlace = {
  organisationId: string
  name: string
  me: { id: string; wrapped: Wrapped[] }
  point: { code: string; rootPub: string }
  directories: unknown[]
}
/** A report as the server keeps it, with what tells it apart. */
export type SealedReport = {
  id: string
  organisationId: string
  number: number
  receivedOn: string
  caseId: string
  envelopes: SealedFiles['envelopes']
  messages: SealedFiles['messages']
  notes: Omit<SealedNote, 'isCopied'>[]
  /** Of a report that two people open together. */
  together: Together | null
}
export type SealedPage = { count: number; today: string; places: SearchPlace[]; reports: SealedReport[] }

/**
 * One page of the reports that the actor reads, all still sealed, newest first: their browser opens and searches them. What is searched
 * for never comes here. Each page is a line in the log, with the ids of its reports.
 * @throws AppError forbidden for who has no keys and may have none
 */
export const sealedPage = (ctx: Ctx, { page, pageSize }: SealedQuery): Promise<SealedPage> =>
  inTransaction(ctx, async (tx) => {
    await placesOf(tx)
    const places = await searchPlaces(tx)
    const copyOf = copyFor(tx)
    const rows = await rowsOf<Omit<SealedReport, 'together'> & { count: number }>(
      tx.db,
      sql`with mine as (
          select cases.*, (count(*) over ())::int as count from reporting.cases where ${isNull(cases.destroyedOn)} and ${mine(tx)}
          order by received_on desc, number desc, id limit ${pageSize} offset ${(page - 1) * pageSize}
        )
        select m.count, m.id, m.organisation_id as "organisationId", m.number, m.received_on::text as "receivedOn", m.case_id as "caseId",
          (select coalesce(jsonb_agg(jsonb_build_object('epoch', epoch, 'part', part, 'file', encode(file, 'base64')) order by epoch, part), '[]')
            from reporting.envelopes where case_id = m.id) as envelopes,
          (select coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'epoch', epoch, 'byReporter', by_reporter, 'writtenOn', written_on,
              'file', encode(file, 'base64')) order by seq), '[]') from reporting.messages where case_id = m.id) as messages,
          (select coalesce(jsonb_agg(jsonb_build_object('seq', seq, 'kind', kind, 'epoch', epoch, 'handlerId', handler_id,
              'writtenOn', written_on, 'file', encode(file, 'base64'), 'copy', ${copyOf}) order by seq), '[]')
            from reporting.notes n where case_id = m.id) as notes
        from mine m order by m.received_on desc, m.number desc, m.id`,
    )
    for (const [organisationId, own] of Map.groupBy(rows, (one) => one.organisationId))
      await audit(tx, 'reporting.read_cases', { object: 'report', organisationId, fields: own.map(({ id }) => id) })
    const ids = rows.map(({ id }) => id)
    const together = await togetherOf(tx, ids)
    const reports = rows.map(({ count: _, ...report }) => ({ ...report, together: together.get(report.id) ?? null }))
    return { count: rows[0]?.count ?? 0, today: dayOf(tx.now), places, reports }
  })

const searchPlaces = (tx: Tx): Promise<SearchPlace[]> =>
  rowsOf<SearchPlace>(
    tx.db,
    sql`select h.organisation_id as "organisationId", p.name, jsonb_build_object('id', h.id, 'wrapped', h.wrapped) as me,
        jsonb_build_object('code', p.code, 'rootPub', p.root_public) as point,
        (select coalesce(jsonb_agg(d.signed order by d.version), '[]') from reporting.directories d
          where d.organisation_id = h.organisation_id) as directories
      from reporting.handlers h join reporting.points p on p.organisation_id = h.organisation_id
      where h.person_id = ${personOf(tx).personId}::uuid and h.ended_at is null order by p.name`,
  )

/** Where the actor can search. @throws AppError forbidden for who has no keys and may have none */
export const whereToSearch = (ctx: Ctx): Promise<{ id: string; name: string; ways: Wrapped['kind'][] }[]> =>
  inTransaction(ctx, async (tx) => {
    await placesOf(tx)
    const places = await searchPlaces(tx)
    return places.map(({ organisationId: id, name, me }) => ({ id, name, ways: me.wrapped.map(({ kind }) => kind) }))
  })

/**
 * Notes in the log that the request of a person was answered at an organisation where the actor has keys: no name, and not what was found.
 * @throws AppError forbidden
 */
export const noteRequest = (ctx: Ctx, { organisationId }: PersonRequest): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    if (!(await placesOf(tx)).has(organisationId)) throw forbidden('reporting-point.hold_keys.forbidden')
    await audit(tx, 'reporting.answer_person_request', { object: 'person_request', organisationId })
  })
