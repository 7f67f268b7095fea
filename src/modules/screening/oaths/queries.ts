import { type SQL, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import type { FunctionClass } from '../codes.ts'
import { may } from '../policy.ts'
import { OathQuery } from './input.ts'
import { type OathBefore, type OathKind, type OathStanding, oathCode } from './model.ts'

/** The oath of one person in one function, as the check of their file tells. Days are `YYYY-MM-DD`. */
export type OathLine = {
  fileId: string
  name: string
  function: string
  class: FunctionClass
  standing: OathStanding
  kind: OathKind | null
  before: OathBefore | null
  takenOn: string | null
  plannedOn: string | null
}
type Asked = ReturnType<typeof OathQuery.parse>

const taken = sql`(c.state = 'agreed' or (c.state = 'decided' and c.decision <> 'not-agreed'))`
const standing = sql`case when ${taken} then 'taken' when c.planned_on is not null then 'planned' else 'without' end`
const from = sql`screening.files f join screening.profiles p on p.id = f.profile_id
  join lateral (select c.* from screening.checks c where c.file_id = f.id and c.code = ${oathCode} order by c.round desc limit 1) c
    on c.state <> 'not-applicable'`
const fields = sql`f.id as "fileId", coalesce(f.name, '') as name, p.name as function, f.class, ${standing} as standing,
  c.oath_kind as kind, c.oath_before as before, case when ${taken} then c.seen_on::text end as "takenOn", c.planned_on::text as "plannedOn"`
const day = sql`case when ${taken} then c.seen_on else c.planned_on end`
const sorted: Record<Asked['sort'], SQL> = { name: sql`lower(f.name)`, function: sql`lower(p.name)`, day }

function fits(tx: Tx, { search, standing: wanted, on }: Asked): SQL {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return sql`f.organisation_id = ${personOf(tx).organisationId}::uuid and f.state <> 'ended'
    and (${search} = '' or f.name ilike ${like} or p.name ilike ${like})
    and (${wanted ?? null}::text is null or ${standing} = ${wanted ?? null}::text)
    and (${on ?? null}::date is null or ${day} = ${on ?? null}::date)`
}
const order = ({ sort, descending }: Asked) =>
  sql`order by ${sorted[sort]} ${sql.raw(descending ? 'desc' : 'asc')} nulls last, lower(f.name), f.id`

/** A moment that is planned, with how many people have not taken the oath yet. */
export type OathSession = { day: string; count: number }

/** One page of the register of the acting organisation, and the moments that are planned. Reading it is logged. */
export const findOaths = (
  ctx: Ctx,
  query: OathQuery = {},
): Promise<{ count: number; results: OathLine[]; sessions: OathSession[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const asked = OathQuery.parse(query)
    const results = await rowsOf<OathLine & { count: number }>(
      tx.db,
      sql`select ${fields}, count(*) over ()::int as count from ${from} where ${fits(tx, asked)} ${order(asked)}
        limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`,
    )
    const sessions = await rowsOf<OathSession>(
      tx.db,
      sql`select c.planned_on::text as day, count(*)::int as count from ${from}
        where f.organisation_id = ${organisationId}::uuid and f.state <> 'ended' and c.planned_on is not null and not ${taken}
        group by 1 order by 1`,
    )
    await audit(tx, 'screening.read_oaths', { object: 'organisation', id: organisationId })
    const count = results[0]?.count ?? 0
    return { count, results: results.map(({ count: _all, ...line }) => line), sessions }
  })

/** All that the query finds, whatever its page, for a file. The log says that it was taken out. */
export const exportOaths = (ctx: Ctx, query: OathQuery = {}): Promise<OathLine[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const asked = OathQuery.parse(query)
    await audit(tx, 'screening.export_oaths', { object: 'organisation', id: organisationId })
    return rowsOf<OathLine>(tx.db, sql`select ${fields} from ${from} where ${fits(tx, asked)} ${order(asked)}`)
  })
