import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { may } from '../policy.ts'
import { districtOf } from './district.ts'
import { SourceQuery } from './input.ts'
import { type SourceRow, sources } from './schema.ts'

type Asked = ReturnType<typeof SourceQuery.parse>

/** Words in Dutch as PostgreSQL knows them, or a word that looks like one of those asked. */
export const matches = (search: string): SQL =>
  sql`(search @@ websearch_to_tsquery('dutch', ${search}) or ${search.toLowerCase()} <% plain)`

const holds = (field: 'themes' | 'keys' | 'wants', value: string | undefined) =>
  value === undefined ? undefined : sql`${sources.content}->${sql.raw(`'${field}'`)} ? ${value}`
const is = (field: 'kind' | 'access', value: string | undefined) =>
  value === undefined ? undefined : sql`${sources.content}->>${sql.raw(`'${field}'`)} = ${value}`

const fits = (districtId: string, { search, kind, theme, key, want, access }: Asked): SQL | undefined =>
  and(
    eq(sources.organisationId, districtId),
    eq(sources.state, 'published'),
    search === '' ? undefined : matches(search),
    ...[is('kind', kind), is('access', access), holds('themes', theme), holds('keys', key), holds('wants', want)],
  )

const columns = {
  name: sql`lower(name)`,
  code: sql`${sources.code}`,
  kind: sql`${sources.content}->>'kind'`,
  access: sql`${sources.content}->>'access'`,
  holder: sql`lower(${sources.content}->>'holder')`,
  publishedOn: sql`${sources.publishedOn}`,
} as const

/** The best match first when words are searched and nothing else was asked. */
const order = ({ search, sort, descending }: Asked): SQL[] => [
  ...(search === '' || sort !== 'name' || descending
    ? [descending ? sql`${columns[sort]} desc nulls last` : sql`${columns[sort]} asc nulls last`]
    : [
        sql`ts_rank(search, websearch_to_tsquery('dutch', ${search})) desc`,
        sql`word_similarity(${search.toLowerCase()}, plain) desc`,
      ]),
  asc(sources.code),
]

/** One page of the published sources of the district of who acts; `count` is of all pages. */
export const findSources = (ctx: Ctx, query: SourceQuery = {}): Promise<{ count: number; results: SourceRow[] }> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.read, district)
    const asked = SourceQuery.parse(query)
    const where = fits(district.organisationId, asked)
    const results = await tx.db
      .select()
      .from(sources)
      .where(where)
      .orderBy(...order(asked))
      .limit(asked.pageSize)
      .offset((asked.page - 1) * asked.pageSize)
    return { count: await tx.db.$count(sources, where), results }
  })

/** All that the query finds, whatever its page, for a file. The log says that it was taken out. */
export const exportSources = (ctx: Ctx, query: SourceQuery = {}): Promise<SourceRow[]> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.read, district)
    const asked = SourceQuery.parse(query)
    await audit(tx, 'systems.export_sources', { object: 'organisation', id: district.organisationId })
    return tx.db
      .select()
      .from(sources)
      .where(fits(district.organisationId, asked))
      .orderBy(...order(asked))
  })

/** A source by its code, also a draft or one that was withdrawn. @throws AppError not_found */
export async function sourceOf(tx: Tx, code: string): Promise<SourceRow> {
  const { organisationId } = districtOf(tx)
  const [found] = await tx.db
    .select()
    .from(sources)
    .where(and(eq(sources.organisationId, organisationId), eq(sources.code, code)))
  if (!found) throw notFound('source')
  return found
}

/** A source of the district of who acts. @throws AppError not_found */
export const readSource = (ctx: Ctx, code: string): Promise<SourceRow> =>
  inTransaction(ctx, async (tx) => {
    const found = await sourceOf(tx, code)
    authorise(tx, may.read, districtOf(tx))
    return found
  })

/** Every published source of the district, by code. */
export const publishedSources = (ctx: Ctx): Promise<SourceRow[]> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.read, district)
    return tx.db
      .select()
      .from(sources)
      .where(and(eq(sources.organisationId, district.organisationId), eq(sources.state, 'published')))
      .orderBy(asc(sources.code))
  })
