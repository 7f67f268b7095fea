import { type SQL, sql } from 'drizzle-orm'
import { rowsOf, type Tx } from '#platform/db'
import type { Destroyed, Kind } from '#platform/retention'

const dayIn = (moment: SQL) => sql`(${moment} at time zone 'Europe/Amsterdam')::date`
const destroyed = (tx: Tx, statement: SQL) => rowsOf<Destroyed>(tx.db, statement)

/** What the login destroys after its term. Shutting someone out or revoking a token is the closing. */
export const loginRetention: readonly Kind[] = [
  {
    name: 'login.logins',
    term: 'login-data',
    destroy: (tx, { closedUpTo }, limit) =>
      destroyed(
        tx,
        sql`delete from login.sessions where id in (select id from login.sessions where ${dayIn(sql`expires_at`)} <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId"`,
      ),
  },
  {
    name: 'login.accounts',
    term: 'login-data',
    destroy: (tx, { closedUpTo }, limit) =>
      destroyed(
        tx,
        sql`delete from login.accounts where person_id in (select person_id from login.accounts where ${dayIn(sql`disabled_at`)} <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", person_id as id`,
      ),
  },
  {
    name: 'login.api_tokens',
    term: 'api-token',
    destroy: (tx, { closedUpTo }, limit) =>
      destroyed(
        tx,
        sql`delete from login.api_tokens where id in (select id from login.api_tokens where ${dayIn(sql`least(revoked_at, expires_at)`)} <= ${closedUpTo}::date limit ${limit})
          returning organisation_id as "organisationId", id`,
      ),
  },
  {
    name: 'login.links',
    term: 'one-time-link',
    destroy: (tx, { closedUpTo }, limit) =>
      destroyed(
        tx,
        sql`delete from login.tokens where token_hash in (select token_hash from login.tokens where ${dayIn(sql`least(used_at, expires_at)`)} <= ${closedUpTo}::date limit ${limit})
          returning null as "organisationId"`,
      ),
  },
  {
    name: 'login.attempts',
    term: 'counted-attempts',
    destroy: (tx, { closedUpTo }, limit) =>
      destroyed(
        tx,
        sql`delete from login.attempts where key in (select key from login.attempts where ${dayIn(sql`greatest(at, locked_until)`)} <= ${closedUpTo}::date limit ${limit})
          returning null as "organisationId"`,
      ),
  },
]
