import { and, desc, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { addDays, dayOf } from '#platform/language'
import type { FunctionClass } from '../codes.ts'
import type { Check } from '../content.ts'
import { files } from '../files/schema.ts'
import { models } from '../models/schema.ts'
import { may } from '../policy.ts'
import { CalendarQuery } from './input.ts'

/** One check of one person with the day on which it has to be there, the first time or again. */
export type DueCheck = {
  checkId: string
  fileId: string
  organisationId: string
  name: string
  function: string
  class: FunctionClass
  code: string
  day: string
  isAgain: boolean
}

// The last round of each check of a file that runs; after an end only what is asked at the end.
const due = sql`(select distinct on (c.file_id, c.code) c.id as check_id, f.id as file_id, f.organisation_id, f.name, f.class, f.profile_id,
    f.state as file_state, c.code, c.moment, c.state in ('open', 'requested') as is_open,
    case when c.state in ('open', 'requested') then c.due_on else c.due_again_on end as day
  from screening.checks c join screening.files f on f.id = c.file_id
  order by c.file_id, c.code, c.round desc) d join screening.profiles p on p.id = d.profile_id`
const runs = sql`d.day is not null and (d.file_state <> 'ended' or (d.moment = 'exit' and d.is_open))`
const fields = sql`d.check_id as "checkId", d.file_id as "fileId", d.organisation_id as "organisationId", coalesce(d.name, '') as name,
  p.name as function, d.class, d.code, d.day::text as day, not d.is_open as "isAgain"`

type Asked = ReturnType<typeof CalendarQuery.parse>

function fits(tx: Tx, { period, class: of, code }: Asked): SQL {
  const today = dayOf(tx.now)
  const until = period === 'late' ? addDays(today, -1) : addDays(today, Number(period) * 7)
  return sql`d.organisation_id = ${personOf(tx).organisationId}::uuid and ${runs} and d.day <= ${until}::date
    and (${of ?? null}::text is null or d.class = ${of ?? null}::text)
    and (${code ?? null}::text is null or d.code = ${code ?? null}::text)`
}

/**
 * The checks of the model that holds today, to name them and to choose from, and those that only a version asks which files of the
 * organisation still follow.
 */
async function checksInUse(tx: Tx): Promise<Check[]> {
  const { organisationId, districtId } = personOf(tx)
  const held = sql`(select screening.model_on(${districtId}::uuid, ${dayOf(tx.now)}::date))`
  const followed = tx.db
    .selectDistinct({ id: files.modelId })
    .from(files)
    .where(and(eq(files.organisationId, organisationId), ne(files.state, 'ended')))
  const found = await tx.db
    .select({ content: models.content })
    .from(models)
    .where(or(eq(models.id, held), inArray(models.id, followed)))
    .orderBy(sql`${models.id} = ${held} desc nulls last`, desc(models.version))
  const byCode = new Map<string, Check>()
  for (const one of found.flatMap(({ content }) => content.checks)) if (!byCode.has(one.code)) byCode.set(one.code, one)
  return [...byCode.values()]
}

/** One page of what is due at the acting organisation, the first day first, with the checks of the model. */
export const readCalendar = (ctx: Ctx, query: CalendarQuery = {}) =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const asked = CalendarQuery.parse(query)
    const rows = await rowsOf<DueCheck & { count: number }>(
      tx.db,
      sql`select ${fields}, count(*) over ()::int as count from ${due} where ${fits(tx, asked)}
        order by d.day, lower(d.name), d.code limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`,
    )
    await audit(tx, 'screening.read_calendar', { object: 'organisation', id: organisationId })
    return { count: rows[0]?.count ?? 0, results: rows, checks: await checksInUse(tx) }
  })

/** Everything that has a day up to `until`, at all organisations; as the system. */
export const dueUntil = (tx: Tx, until: string): Promise<DueCheck[]> =>
  rowsOf<DueCheck>(
    tx.db,
    sql`select ${fields} from ${due} where ${runs} and d.day <= ${until}::date order by d.file_id`,
  )

/** How many checks have each day, from `from`, at an organisation; as the system. No names. */
export const countsByDay = (tx: Tx, organisationId: string, from: string): Promise<{ day: string; count: number }[]> =>
  rowsOf<{ day: string; count: number }>(
    tx.db,
    sql`select d.day::text as day, count(*)::int as count from ${due}
      where d.organisation_id = ${organisationId}::uuid and ${runs} and d.day >= ${from}::date group by 1 order by 1 limit 400`,
  )
