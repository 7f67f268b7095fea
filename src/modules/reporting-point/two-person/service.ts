import { and, eq, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { conflict, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { ownKeys } from '../cases/own-keys.ts'
import { mustRead } from '../cases/service.ts'
import { may } from '../policy.ts'
import { points } from '../schema.ts'
import type { Kinds, NewParts } from './input.ts'
import { type Given, type Stage, stageOf } from './model.ts'
import { parts } from './schema.ts'

/** Of a report for two: who reads its epoch in force, what was passed by or to the actor, and the parts that they may have. */
export type Together = {
  epoch: number
  me: string
  readers: string[]
  given: Given[]
  /** Whether nobody else of the actor's group reads it. */
  isLastOfGroup: boolean
  parts: { from: string; file: string }[]
}

/**
 * The kinds that two people open together, for the next directory: it holds once the officers signed that and it is in force.
 * @throws AppError forbidden, not_found without a reporting point
 */
export const chooseKinds = (ctx: Ctx, { categories }: Kinds): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    const [after] = await tx.db
      .update(points)
      .set({ twoPerson: [...new Set(categories)].sort() })
      .where(eq(points.organisationId, organisationId))
      .returning({ code: points.code })
    if (!after) throw notFound('reporting_point')
    await audit(tx, 'reporting.choose_two_person', {
      object: 'organisation',
      id: organisationId,
      fields: ['twoPerson'],
    })
  })

/** Of these reports, which the actor reads, those for two. */
export async function togetherOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Together>> {
  if (ids.length === 0) return new Map()
  const wanted = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const rows = await rowsOf<Together & { id: string }>(
    tx.db,
    sql`select e.case_id as id, e.epoch, h.id as me,
        (select coalesce(jsonb_agg(r.handler_id), '[]') from reporting.readers r where r.case_id = e.case_id and r.epoch = e.epoch) as readers,
        (select coalesce(jsonb_agg(jsonb_build_object('from', p.from_id, 'to', p.to_id)), '[]') from reporting.parts p
          where p.case_id = e.case_id and p.epoch = e.epoch and (p.from_id = h.id or p.to_id = h.id)) as given,
        (select coalesce(jsonb_agg(jsonb_build_object('from', x.from_id, 'file', encode(x.file, 'base64'))), '[]')
          from reporting.released_parts(e.case_id) x) as parts,
        reporting.is_last_of_group(e.case_id, h.id) as "isLastOfGroup"
      from reporting.envelopes e
      join reporting.handlers h on h.organisation_id = e.organisation_id and h.person_id = ${personOf(tx).personId}::uuid and h.ended_at is null
      where e.part = 1 and e.case_id in (${wanted})
        and e.epoch = (select max(n.epoch) from reporting.envelopes n where n.case_id = e.case_id)`,
  )
  return new Map(rows.map(({ id, ...one }) => [id, one]))
}

/** How far each of these reports is for the actor, of those for two. */
export async function stagesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Stage>> {
  const all = await togetherOf(tx, ids)
  return new Map([...all].map(([id, { given, me }]) => [id, stageOf(given, me)]))
}

/**
 * Passes the part of the actor to others, sealed to their keys in the actor's browser: to ask them, or because one of them asked.
 * What another passed is given out only to who passed their own part back.
 * @throws AppError not_found for who is no reader, rule_broken for a report that one person opens, conflict when it has a newer
 *   epoch, invalid for who is no reader of it, or is the actor
 */
export const passParts = (ctx: Ctx, id: string, { epoch, to, files }: NewParts): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await mustRead(tx, id)
    const found = (await togetherOf(tx, [id])).get(id)
    if (!found) throw ruleBroken('reporting.not_for_two')
    if (found.epoch !== epoch) throw conflict('report')
    const { id: me } = await ownKeys(tx, organisationId)
    const isOther = (one: string) => one !== me && found.readers.includes(one)
    if (!to.every(isOther) || new Set(to).size !== to.length || files.length !== to.length)
      throw invalid([{ path: 'to', reason: 'reporting.no_second' }])
    const rows = to.map(
      (other, at) =>
        sql`(${id}::uuid, ${organisationId}::uuid, ${epoch}::int, ${me}::uuid, ${other}::uuid, ${dayOf(tx.now)}::date, decode(${files[at] ?? ''}, 'base64'))`,
    )
    await tx.db.execute(
      sql`insert into reporting.parts (case_id, organisation_id, epoch, from_id, to_id, made_on, file) values ${sql.join(rows, sql`, `)}
        on conflict do nothing`,
    )
    const isAsked = to.some((other) => found.given.some((one) => one.from === other && one.to === me))
    const line = isAsked ? 'reporting.give_part' : 'reporting.ask_part'
    await audit(tx, line, { object: 'report', id, organisationId, fields: to })
  })

/**
 * Takes back what the actor passed of a report: who has not opened it with that yet no longer can.
 * @throws AppError not_found for who is no reader, rule_broken when there is nothing to take back
 */
export const takeBack = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = await mustRead(tx, id)
    const { id: me } = await ownKeys(tx, organisationId)
    const gone = await tx.db
      .delete(parts)
      .where(and(eq(parts.caseId, id), eq(parts.fromId, me)))
      .returning({ to: parts.toId })
    if (gone.length === 0) throw ruleBroken('reporting.nothing_passed')
    await audit(tx, 'reporting.take_back_part', {
      object: 'report',
      id,
      organisationId,
      fields: gone.map(({ to }) => to),
    })
  })
