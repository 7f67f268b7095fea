import { type SQL, sql } from 'drizzle-orm'
import { frameworks } from '#modules/frameworks'
import { municipalitiesOf, organisationById } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { rounds } from '../schema.ts'
import { FindingQuery } from './input.ts'
import type { Origin, Severity, Source } from './model.ts'
import { may, mayEnterHere } from './policy.ts'

/** A finding in a list, with its municipality and recommendations. Days are `YYYY-MM-DD`. */
export type ListedFinding = {
  id: string
  organisationId: string
  code: string
  municipality: string
  frameworkId: string
  roundId: string | null
  norms: string[]
  severity: Severity
  source: Source
  text: string
  quote: string | null
  foundOn: string
  origin: Origin
  reportTitle: string | null
  reportYear: number | null
  byDistrict: boolean
  isShared: boolean
  recommendations: { id: string; text: string }[]
}

const fields = sql`f.id, f.organisation_id as "organisationId", o.code, o.name as municipality, f.framework_id as "frameworkId",
  f.round_id as "roundId", f.norms, f.severity, f.source, f.text, f.quote, f.found_on::text as "foundOn", f.origin,
  f.report_title as "reportTitle", f.report_year as "reportYear", f.by_district as "byDistrict",
  f.shared_at is not null as "isShared",
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'text', r.text) order by r.place)
    from assessments.recommendations r where r.finding_id = f.id), '[]') as recommendations`
const from = sql`assessments.findings f join organisations.organisations o on o.id = f.organisation_id`

type Asked = ReturnType<typeof FindingQuery.parse>

function fits(asked: Asked): SQL {
  const like = `%${asked.search.replace(/[\\%_]/g, '\\$&')}%`
  const is = (column: SQL, wanted: string | undefined, type: SQL = sql`text`) =>
    sql`(${wanted ?? null}::${type} is null or ${column} = ${wanted ?? null}::${type})`
  return sql`(${asked.search} = '' or f.text ilike ${like} or f.quote ilike ${like} or o.name ilike ${like}
      or exists (select from assessments.recommendations r where r.finding_id = f.id and r.text ilike ${like}))
    and ${is(sql`f.organisation_id`, asked.organisationId, sql`uuid`)} and ${is(sql`f.round_id`, asked.roundId, sql`uuid`)}
    and ${is(sql`f.severity`, asked.severity)} and ${is(sql`f.source`, asked.source)} and ${is(sql`f.origin`, asked.origin)}
    and (${asked.norm ?? null}::text is null or ${asked.norm ?? null}::text = any (f.norms))`
}

const sorted: Record<Asked['sort'], SQL> = {
  foundOn: sql`f.found_on`,
  municipality: sql`lower(o.name)`,
  severity: sql`array_position(array['low', 'middle', 'high'], f.severity)`,
  source: sql`f.source`,
  norms: sql`f.norms`,
}
/** Newest first unless asked otherwise; ends in the id, so that pages never share a row. */
const order = ({ sort, direction = sort === 'foundOn' ? 'down' : 'up' }: Asked): SQL =>
  sql`order by ${sorted[sort]} ${direction === 'up' ? sql`asc` : sql`desc`}, f.found_on desc, f.id`

/** One page of the findings that the actor may read; `count` is of all pages. The log says that they were read. */
export const findFindings = (
  ctx: Ctx,
  query: FindingQuery = {},
): Promise<{ count: number; results: ListedFinding[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeFindings, { organisationId })
    const asked = FindingQuery.parse(query)
    const [total] = await rowsOf<{ count: number }>(
      tx.db,
      sql`select count(*)::int as count from ${from} where ${fits(asked)}`,
    )
    const results = await rowsOf<ListedFinding>(
      tx.db,
      sql`select ${fields} from ${from} where ${fits(asked)} ${order(asked)}
        limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`,
    )
    await audit(tx, 'assessments.read_findings', { object: 'organisation', id: organisationId })
    return { count: total?.count ?? 0, results }
  })

/** All findings that the query leaves, whatever its page, for a file. */
export const exportFindings = (ctx: Ctx, query: FindingQuery = {}): Promise<ListedFinding[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeFindings, { organisationId })
    const asked = FindingQuery.parse(query)
    await audit(tx, 'assessments.export_findings', { object: 'organisation', id: organisationId })
    return rowsOf<ListedFinding>(tx.db, sql`select ${fields} from ${from} where ${fits(asked)} ${order(asked)}`)
  })

/**
 * Every finding that the district may read: what it entered itself and what municipalities shared, oldest first. For other
 * modules; as the system or as someone of the district. The caller authorises.
 */
export const findingsOfDistrict = (tx: Tx, districtId: string): Promise<ListedFinding[]> =>
  rowsOf<ListedFinding>(
    tx.db,
    sql`select ${fields} from ${from} where f.district_id = ${districtId}::uuid and (f.by_district or f.shared_at is not null)
      order by f.entered_at, f.id`,
  )

/** What a form about findings chooses from: municipalities that the actor may enter on, rounds and frameworks. */
export const findingChoices = (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    authorise(tx, may.seeFindings, { organisationId })
    const isDistrict = districtId === organisationId
    const own = isDistrict ? null : await organisationById(tx, organisationId)
    const versions = await frameworks.list(tx)
    return {
      isDistrict,
      municipalities: own
        ? [{ id: own.id, name: own.name, code: own.code }]
        : (await municipalitiesOf(tx, organisationId, dayOf(tx.now))).map(({ id, name, code }) => ({ id, name, code })),
      rounds: (
        await tx.db
          .select({ id: rounds.id, title: rounds.title, frameworkId: rounds.frameworkId, opensOn: rounds.opensOn })
          .from(rounds)
      ).sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1)),
      frameworks: versions
        .filter(({ state }) => state !== 'draft')
        .map(({ id, code, version, title }) => ({ id, code, version, title })),
      mayEnter: mayEnterHere(tx),
    }
  })
