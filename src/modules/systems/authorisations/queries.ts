import { and, asc, desc, eq, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { sourceName } from '../access/deciding.ts'
import { may as access } from '../access/policy.ts'
import { namesById, peopleNamed } from '../access/queries.ts'
import { type Authorisation, authorisations } from '../access/schema.ts'
import { sources } from '../catalogue/schema.ts'
import { AuthorisationQuery } from './input.ts'
import { findAuthorisation } from './keeping.ts'
import { may } from './policy.ts'

type Asked = ReturnType<typeof AuthorisationQuery.parse>
const { organisationId: at, personId: holder, endedOn } = authorisations

/** All of the municipality, or one's own. */
const inReach = (tx: Tx): SQL | undefined => {
  const { organisationId, personId } = personOf(tx)
  const all = allows(tx, access.readAccess, { organisationId })
  return and(eq(at, organisationId), all ? undefined : eq(holder, personId))
}

async function fits(tx: Tx, { search, state, source, role }: Asked): Promise<SQL | undefined> {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const named = search === '' ? [] : await peopleNamed(tx, personOf(tx).organisationId, search)
  const isNamed = named.length > 0 ? inArray(holder, named) : undefined
  return and(
    inReach(tx),
    state === 'active' ? isNull(endedOn) : state === 'ended' ? isNotNull(endedOn) : undefined,
    source === '' ? undefined : eq(sources.code, source),
    role ? eq(authorisations.role, role) : undefined,
    search === '' ? undefined : or(ilike(sourceName, like), isNamed),
  )
}

export type AuthorisationLine = { authorisation: Authorisation; code: string; source: string; name: string | null }

/** What was never looked at comes first. */
const orders: Record<Asked['sort'], SQL> = {
  source: sql`lower(${sourceName})`,
  startsOn: sql`${authorisations.startsOn}`,
  endsOn: sql`${authorisations.endsOn}`,
  reviewedOn: sql`coalesce(${authorisations.reviewedOn}, '0001-01-01'::date)`,
}

/** Those that the query asks for; without a page all of them. */
async function linesOf(tx: Tx, asked: Asked, isPaged: boolean): Promise<{ count: number; lines: AuthorisationLine[] }> {
  const query = tx.db
    .select({
      ...{ authorisation: authorisations, code: sources.code, source: sourceName },
      total: sql<number>`count(*) over ()::int`,
    })
    .from(authorisations)
    .innerJoin(sources, eq(sources.id, authorisations.sourceId))
    .where(await fits(tx, asked))
    .orderBy(
      (asked.descending ? desc : asc)(orders[asked.sort]),
      asc(sql`lower(${sourceName})`),
      asc(authorisations.id),
    )
  const rows = await (isPaged ? query.limit(asked.pageSize).offset((asked.page - 1) * asked.pageSize) : query)
  const names = await namesById(
    tx,
    rows.map(({ authorisation }) => authorisation.personId),
  )
  const lines = rows.map(({ total: _, ...row }) => ({ ...row, name: names.get(row.authorisation.personId) ?? null }))
  return { count: rows[0]?.total ?? 0, lines }
}

export type FoundAuthorisations = {
  count: number
  results: AuthorisationLine[]
  /** Those of which there is an authorisation, by name. */
  sources: { code: string; name: string }[]
}

/** One page of the authorisations that the actor may see; `count` is of all pages. @throws AppError forbidden */
export const findAuthorisations = (ctx: Ctx, query: AuthorisationQuery = {}): Promise<FoundAuthorisations> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.own, personOf(tx))
    const { count, lines } = await linesOf(tx, AuthorisationQuery.parse(query), true)
    const known = await tx.db
      .selectDistinct({ code: sources.code, name: sourceName })
      .from(authorisations)
      .innerJoin(sources, eq(sources.id, authorisations.sourceId))
      .where(inReach(tx))
      .orderBy(sourceName)
    return { count, results: lines, sources: known }
  })

/** All that the query finds, whatever its page, for a file. The log says that it was taken out. @throws AppError forbidden */
export const exportAuthorisations = (ctx: Ctx, query: AuthorisationQuery = {}): Promise<AuthorisationLine[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.own, personOf(tx))
    const { lines } = await linesOf(tx, AuthorisationQuery.parse(query), false)
    await audit(tx, 'systems.export_authorisations', { object: 'organisation', id: organisationId })
    return lines
  })

export type AuthorisationView = {
  authorisation: Authorisation
  source: { code: string; name: string; contact: string }
  names: Map<string, string>
}

/** One authorisation. Reading that of someone else is logged. @throws AppError not_found */
export const readAuthorisation = (ctx: Ctx, id: string): Promise<AuthorisationView> =>
  inTransaction(ctx, async (tx) => {
    const authorisation = await findAuthorisation(tx, id)
    const { sourceId, personId, grantedBy, endedBy } = authorisation
    const contact = sql<string>`${sources.content}->>'contact'`
    const [source] = await tx.db
      .select({ code: sources.code, name: sourceName, contact })
      .from(sources)
      .where(eq(sources.id, sourceId))
    const names = await namesById(tx, [personId, grantedBy, endedBy])
    if (personId !== personOf(tx).personId)
      await audit(tx, 'systems.read_authorisation', { object: 'authorisation', id })
    return { authorisation, source: source ?? { code: '', name: '', contact: '' }, names }
  })
