import { type SQL, sql } from 'drizzle-orm'
import { rowsOf } from '#platform/db'
import type { Kind } from '#platform/retention'

/** A table of screening whose rows go five years after the day on which they were closed; `closedOn` is null for what runs. */
const kind = (name: string, table: string, closedOn: SQL, which: SQL = sql`true`): Kind => ({
  name: `screening.${name}`,
  term: 'auxiliary-records',
  destroy: (tx, { closedUpTo }, limit) =>
    rowsOf(
      tx.db,
      sql`delete from ${sql.raw(`screening.${table}`)} where id in (select t.id from ${sql.raw(`screening.${table}`)} t
          where ${which} and ${closedOn} <= ${closedUpTo}::date limit ${limit})
        returning organisation_id as "organisationId", id`,
    ),
})

const dayOf = (column: string) => sql`(${sql.raw(`t.${column}`)} at time zone 'Europe/Amsterdam')::date`
const left = sql`screening.left_on(t.person_id, t.organisation_id)`

/**
 * The register of gifts and declarations: from the decision or from what replaced it, else from when the person left. A declaration of
 * a candidate goes with the file. A function that ended goes once no file is of it.
 */
export const registerRetention: readonly Kind[] = [
  kind(
    'gifts',
    'gifts',
    sql`case when t.state = 'noted' then ${dayOf('made_at')} when t.state = 'asked' then coalesce(${left}, ${dayOf('made_at')})
      else ${dayOf('decided_at')} end`,
  ),
  kind(
    'declarations',
    'declarations',
    sql`coalesce(${dayOf('replaced_at')}, ${left}, ${dayOf('declared_at')})`,
    sql`t.file_id is null`,
  ),
  kind(
    'functions',
    'profiles',
    sql`t.ended_on`,
    sql`not exists (select from screening.files f where f.profile_id = t.id)`,
  ),
]
