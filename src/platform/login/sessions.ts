import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { notFound } from '#platform/errors'
import { idle } from './log-in.ts'
import { record } from './record.ts'
import { accounts, sessions } from './schema.ts'
import { hashToken } from './secrets.ts'

export type Login = { id: string; personId: string; organisationId: string | null; step: 'password' | 'full' }

/** Who a cookie belongs to, in one statement; being seen is written down at most once in five minutes. */
export async function findLogin(db: Db, token: string, now: Date): Promise<Login | null> {
  const at = now.toISOString()
  const seen = new Date(now.getTime() - idle).toISOString()
  const recently = new Date(now.getTime() - 5 * 60_000).toISOString()
  const [found] = await rowsOf<Login>(
    db,
    sql`with found as (
      select s.id, s.person_id, s.organisation_id, s.step, s.last_seen_at from login.sessions s join login.accounts a on a.person_id = s.person_id
      where s.token_hash = ${hashToken(token)} and s.expires_at > ${at}::timestamptz and s.last_seen_at > ${seen}::timestamptz and a.disabled_at is null
    ), touched as (
      update login.sessions s set last_seen_at = ${at}::timestamptz from found f where s.id = f.id and f.last_seen_at < ${recently}::timestamptz
    )
    select id, person_id as "personId", organisation_id as "organisationId", step from found`,
  )
  return found ?? null
}

/** Ends the login that a cookie belongs to. */
export const logOut = (db: Db, token: string, now: Date): Promise<void> =>
  inTransaction(systemCtx(db, now, 'page'), async (tx) => {
    const [gone] = await tx.db
      .delete(sessions)
      .where(eq(sessions.tokenHash, hashToken(token)))
      .returning({ personId: sessions.personId, organisationId: sessions.organisationId, step: sessions.step })
    if (gone?.step === 'full') await record(tx, gone, 'login.log_out')
  })

/**
 * Chooses for whom the person acts in this login, and where their next login starts. The caller has seen that they may;
 * it is checked again at every request.
 */
export async function switchOrganisation(db: Db, loginId: string, organisationId: string): Promise<void> {
  await db.execute(sql`with switched as (
      update login.sessions set organisation_id = ${organisationId}::uuid where id = ${loginId}::uuid returning person_id
    ) update ${accounts} set organisation_id = ${organisationId}::uuid from switched where accounts.person_id = switched.person_id`)
}

/** One's own logins that still work, latest first. */
export const listLogins = (ctx: Ctx) =>
  inTransaction(ctx, (tx) => {
    const works = and(gt(sessions.expiresAt, tx.now), gt(sessions.lastSeenAt, new Date(tx.now.getTime() - idle)))
    return tx.db
      .select({
        id: sessions.id,
        browser: sessions.browser,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .where(and(eq(sessions.personId, personOf(tx).personId), eq(sessions.step, 'full'), works))
      .orderBy(desc(sessions.lastSeenAt))
  })

/** Ends one's own logins: one, or all but the present one. @throws AppError not_found for one that isn't one's own. */
export const endLogins = (ctx: Ctx, which: { id: string } | { allBut: string }): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const mine = eq(sessions.personId, personOf(tx).personId)
    const ended = await tx.db
      .delete(sessions)
      .where(and(mine, 'id' in which ? eq(sessions.id, which.id) : ne(sessions.id, which.allBut)))
      .returning({ id: sessions.id })
    if ('id' in which && ended.length === 0) throw notFound('login')
    await audit(tx, 'login.end', { object: 'login', ...('id' in which ? { id: which.id } : {}) })
  })
