import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import { authorise } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { may } from '../policy.ts'
import { districtOf } from './district.ts'
import { SourceQuery } from './input.ts'
import { type SourceRow, sources } from './schema.ts'
import { alsoNamed } from './synonyms.ts'

type Asked = ReturnType<typeof SourceQuery.parse>

/** What `systems.found` finds: words in Dutch, words that look like those asked, and other names of the same source. */
const foundBy = (search: string): SQL => sql`systems.found(${search}, ${alsoNamed(search)})`

/** Published sources of the district that hold what was typed. */
export const matches = (search: string): SQL => sql`${sources.id} in (select f.id from ${foundBy(search)} f)`

const holds = (field: 'themes' | 'keys' | 'wants', value: string | undefined) =>
  value === undefined ? undefined : sql`${sources.content}->${sql.raw(`'${field}'`)} ? ${value}`
const is = (field: 'kind' | 'access', value: string | undefined) =>
  value === undefined ? undefined : sql`${sources.content}->>${sql.raw(`'${field}'`)} = ${value}`

const fits = (districtId: string, { kind, theme, key, want, access }: Asked): SQL | undefined =>
  and(
    eq(sources.organisationId, districtId),
    eq(sources.state, 'published'),
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
    : [sql`found.rank desc`]),
  asc(sources.code),
]

/** The ids of what the query finds, in order, each with how many there are in all; what they say is read after. */
function selected(tx: Tx, districtId: string, asked: Asked) {
  const query = tx.db
    .select({ id: sources.id, all: sql<number>`(count(*) over ())::integer` })
    .from(sources)
    .where(fits(districtId, asked))
    .orderBy(...order(asked))
    .$dynamic()
  return asked.search === ''
    ? query
    : query.innerJoin(sql`${foundBy(asked.search)} found`, sql`found.id = ${sources.id}`)
}

/** Sources by their ids, in that order. */
async function withIds(tx: Tx, ids: readonly string[]): Promise<SourceRow[]> {
  if (ids.length === 0) return []
  const { name: _, search: __, ...shown } = getTableColumns(sources)
  const rows = await tx.db
    .select(shown)
    .from(sources)
    .where(inArray(sources.id, [...ids]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** One page of the published sources of the district of who acts; `count` is of all pages. */
export const findSources = (ctx: Ctx, query: SourceQuery = {}): Promise<{ count: number; results: SourceRow[] }> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.read, district)
    const asked = SourceQuery.parse(query)
    const from = (asked.page - 1) * asked.pageSize
    const found = await selected(tx, district.organisationId, asked).limit(asked.pageSize).offset(from)
    const [first] = found
    const count = first?.all ?? (from === 0 ? 0 : (await selected(tx, district.organisationId, asked)).length)
    const ids = found.map(({ id }) => id)
    return { count, results: await withIds(tx, ids) }
  })

/** All that the query finds, whatever its page, for a file. The log says that it was taken out. */
export const exportSources = (ctx: Ctx, query: SourceQuery = {}): Promise<SourceRow[]> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.read, district)
    const asked = SourceQuery.parse(query)
    await audit(tx, 'systems.export_sources', { object: 'organisation', id: district.organisationId })
    const found = await selected(tx, district.organisationId, asked)
    const ids = found.map(({ id }) => id)
    return withIds(tx, ids)
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

/** The names of published sources of the district by their codes; those that are not there are left out. */
export const namesOf = (ctx: Ctx, codes: readonly string[]): Promise<Record<string, string>> =>
  inTransaction(ctx, async (tx) => {
    const district = districtOf(tx)
    authorise(tx, may.read, district)
    if (codes.length === 0) return {}
    const rows = await tx.db
      .select({ code: sources.code, name: sql<string>`${sources.content}->>'name'` })
      .from(sources)
      .where(
        and(
          eq(sources.organisationId, district.organisationId),
          eq(sources.state, 'published'),
          inArray(sources.code, [...codes]),
        ),
      )
    return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
  })
