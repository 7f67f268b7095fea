import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, type Db, inTransaction, rowsOf } from '#platform/db'
import { invalid, notFound, type Problem } from '#platform/errors'
import { apiTokens } from './schema.ts'
import { hashToken, newToken } from './secrets.ts'

const day = 24 * 60 * 60_000
const longestDays = 366

/**
 * Makes a bearer token for the API; it acts as the person, for the organisation that they act for now. Shown once.
 * @param days how long it works, 1 to 366
 * @throws AppError invalid for a name that is empty or longer than 100 characters, or another number of days
 */
export const createApiToken = (
  ctx: Ctx,
  { name, days }: { name: string; days: number },
): Promise<{ id: string; token: string }> =>
  inTransaction(ctx, async (tx) => {
    const { personId, organisationId } = personOf(tx)
    refuseWrong(name, days)
    const token = `ww_${newToken()}`
    const own = { personId, organisationId, name: name.trim(), prefix: token.slice(0, 8), tokenHash: hashToken(token) }
    const [made] = await tx.db
      .insert(apiTokens)
      .values({ ...own, createdAt: tx.now, expiresAt: new Date(tx.now.getTime() + days * day) })
      .returning({ id: apiTokens.id })
    if (!made) throw notFound('token')
    await audit(tx, 'login.create_token', { object: 'token', id: made.id, fields: ['name', 'expiresAt'] })
    return { id: made.id, token }
  })

function refuseWrong(name: string, days: number): void {
  const problems: Problem[] = []
  if (name.trim() === '') problems.push({ path: 'name', reason: 'input.too_small' })
  if (name.length > 100) problems.push({ path: 'name', reason: 'input.too_big', params: { maximum: 100 } })
  if (!Number.isInteger(days) || days < 1) problems.push({ path: 'days', reason: 'input.too_small' })
  if (days > longestDays) problems.push({ path: 'days', reason: 'input.too_big', params: { maximum: longestDays } })
  if (problems.length > 0) throw invalid(problems)
}

/** Whom a bearer token stands for; one statement. Its use is written down at most once in five minutes. */
export async function findApiToken(
  db: Db,
  token: string,
  now: Date,
): Promise<{ personId: string; organisationId: string } | null> {
  const at = sql`${now.toISOString()}::timestamptz`
  const [found] = await rowsOf<{ personId: string; organisationId: string }>(
    db,
    sql`with found as (
      select t.id, t.person_id, t.organisation_id, t.last_used_at from login.api_tokens t join login.accounts a on a.person_id = t.person_id
      where t.token_hash = ${hashToken(token)} and t.revoked_at is null and t.expires_at > ${at} and a.disabled_at is null
    ), touched as (
      update login.api_tokens t set last_used_at = ${at} from found f
      where t.id = f.id and (f.last_used_at is null or f.last_used_at < ${at} - interval '5 minutes')
    )
    select person_id as "personId", organisation_id as "organisationId" from found`,
  )
  return found ?? null
}

/** One's own tokens that still work, newest first; `prefix` is how the token begins, to recognise it by. */
export const listApiTokens = (ctx: Ctx) =>
  inTransaction(ctx, (tx) =>
    tx.db
      .select({
        id: apiTokens.id,
        organisationId: apiTokens.organisationId,
        name: apiTokens.name,
        prefix: apiTokens.prefix,
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

/** Stops one of one's own tokens at once. @throws AppError not_found for another's, or one that was stopped already. */
export const revokeApiToken = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const [gone] = await tx.db
      .update(apiTokens)
      .set({ revokedAt: tx.now })
      .where(and(eq(apiTokens.id, id), eq(apiTokens.personId, personOf(tx).personId), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id })
    if (!gone) throw notFound('token')
    await audit(tx, 'login.revoke_token', { object: 'token', id })
  })
