import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, rowsOf } from '#platform/db'
import { notFound } from '#platform/errors'
import { apiTokens } from './schema.ts'
import { hashToken, newToken } from './secrets.ts'

/** Makes a bearer token for the API; it acts as the person, for the organisation that they act for now. Shown once. */
export const createApiToken = (
  ctx: Ctx,
  { name, days }: { name: string; days: number },
): Promise<{ id: string; token: string }> =>
  inTransaction(ctx, async (tx) => {
    const { personId, organisationId } = personOf(tx)
    const token = `ww_${newToken()}`
    const expiresAt = new Date(tx.now.getTime() + days * 24 * 60 * 60_000)
    const [made] = await tx.db
      .insert(apiTokens)
      .values({ personId, organisationId, name, tokenHash: hashToken(token), createdAt: tx.now, expiresAt })
      .returning({ id: apiTokens.id })
    if (!made) throw notFound('token')
    await audit(tx, 'login.create_token', { object: 'token', id: made.id, fields: ['name', 'expiresAt'] })
    return { id: made.id, token }
  })

/** Whom a bearer token stands for; one statement. */
export async function findApiToken(
  db: Db,
  token: string,
  now: Date,
): Promise<{ personId: string; organisationId: string } | null> {
  const [found] = await rowsOf<{ personId: string; organisationId: string }>(
    db,
    sql`update login.api_tokens t set last_used_at = ${now.toISOString()}::timestamptz from login.accounts a
      where a.person_id = t.person_id and a.disabled_at is null and t.token_hash = ${hashToken(token)} and t.revoked_at is null
        and t.expires_at > ${now.toISOString()}::timestamptz
      returning t.person_id as "personId", t.organisation_id as "organisationId"`,
  )
  return found ?? null
}

/** One's own tokens that still work, newest first. */
export const listApiTokens = (ctx: Ctx) =>
  inTransaction(ctx, (tx) =>
    tx.db
      .select({
        id: apiTokens.id,
        name: apiTokens.name,
        createdAt: apiTokens.createdAt,
        expiresAt: apiTokens.expiresAt,
        lastUsedAt: apiTokens.lastUsedAt,
      })
      .from(apiTokens)
      .where(
        and(
          eq(apiTokens.personId, personOf(tx).personId),
          isNull(apiTokens.revokedAt),
          gt(apiTokens.expiresAt, tx.now),
        ),
      )
      .orderBy(desc(apiTokens.createdAt)),
  )

export const revokeApiToken = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const [gone] = await tx.db
      .update(apiTokens)
      .set({ revokedAt: tx.now })
      .where(and(eq(apiTokens.id, id), eq(apiTokens.personId, personOf(tx).personId)))
      .returning({ id: apiTokens.id })
    if (!gone) throw notFound('token')
    await audit(tx, 'login.revoke_token', { object: 'token', id })
  })
