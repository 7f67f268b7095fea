import { eq, type SQL, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { StaffQuery } from '../input.ts'
import { may } from '../policy.ts'
import { units } from '../schema.ts'
import { type EmploymentKind, treeOf, type UnitNode } from './model.ts'

/** One employment, with the names of its unit and manager. Days are `YYYY-MM-DD`. */
export type Employed = {
  id: string
  personId: string
  number: string
  name: string
  mail: string
  unitCode: string | null
  unit: string | null
  /** Code of the unit above. */
  parent: string | null
  function: string
  kind: EmploymentKind
  managerName: string | null
  /** Personnel number of the manager. */
  manager: string | null
  startsOn: string
  endsOn: string | null
}

const fields = sql`e.id, p.id as "personId", e.number, p.name, p.mail, u.code as "unitCode", u.name as unit, above.code as parent,
  e.function, e.kind, boss.name as "managerName", lead.number as manager, e.starts_on::text as "startsOn", e.ends_on::text as "endsOn"`
const from = sql`organisations.employments e join organisations.people p on p.id = e.person_id
  left join organisations.units u on u.id = e.unit_id left join organisations.units above on above.id = u.parent_id
  left join organisations.people boss on boss.id = e.manager_id
  left join lateral (select l.number from organisations.employments l
    where l.person_id = e.manager_id and l.organisation_id = e.organisation_id
    order by l.ends_on desc nulls first, l.number limit 1) lead on true`

type Asked = ReturnType<typeof StaffQuery.parse>

function fits(tx: Tx, { search, unit, function: work, kind, which, on = dayOf(tx.now) }: Asked): SQL {
  const { organisationId } = personOf(tx)
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return sql`e.organisation_id = ${organisationId}::uuid
    and (${search} = '' or p.name ilike ${like} or p.mail ilike ${like} or e.number ilike ${like} or e.function ilike ${like})
    and (${unit ?? null}::text is null or e.unit_id in (with recursive inside as (
        select id from organisations.units where organisation_id = ${organisationId}::uuid and code = ${unit ?? null}::text
        union select below.id from organisations.units below join inside on below.parent_id = inside.id)
      select id from inside))
    and (${work ?? null}::text is null or e.function = ${work ?? null}::text)
    and (${kind ?? null}::text is null or e.kind = ${kind ?? null}::text)
    and case ${which}::text when 'all' then true when 'ended' then e.ends_on < ${on}::date
      when 'now' then e.starts_on <= ${on}::date and (e.ends_on is null or e.ends_on >= ${on}::date)
      else e.ends_on is null or e.ends_on >= ${on}::date end`
}

const sorted: Record<Asked['sort'], SQL> = {
  name: sql`lower(p.name)`,
  number: sql`e.number collate "C"`,
  unit: sql`lower(u.name)`,
  function: sql`lower(e.function)`,
  kind: sql`e.kind`,
  startsOn: sql`e.starts_on`,
  endsOn: sql`e.ends_on`,
}

/** Ends in the number, which is one per organisation, so that pages never share a row. */
const order = ({ sort, descending }: Asked): SQL =>
  sql`order by ${sorted[sort]} ${descending ? sql`desc` : sql`asc`} nulls last, lower(p.name), e.number collate "C"`

/** One page of the staff of the acting organisation; `count` is of all pages. The log says that it was read. */
export const findStaff = (ctx: Ctx, query: StaffQuery = {}): Promise<{ count: number; results: Employed[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepStaff, { organisationId })
    const asked = StaffQuery.parse(query)
    const [total] = await rowsOf<{ count: number }>(
      tx.db,
      sql`select count(*)::int as count from organisations.employments e join organisations.people p on p.id = e.person_id
        where ${fits(tx, asked)}`,
    )
    const results = await rowsOf<Employed>(
      tx.db,
      sql`select ${fields} from ${from} where ${fits(tx, asked)} ${order(asked)}
        limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`,
    )
    await audit(tx, 'organisations.read_staff', { object: 'organisation', id: organisationId })
    return { count: total?.count ?? 0, results }
  })

/**
 * The staff that the query finds, whatever its page, for a file that `previewStaff` reads back; without a query everyone
 * who works today or later.
 */
export const exportStaff = (ctx: Ctx, query: StaffQuery = { sort: 'number' }): Promise<Employed[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepStaff, { organisationId })
    await audit(tx, 'organisations.export_staff', { object: 'organisation', id: organisationId })
    const asked = StaffQuery.parse(query)
    return rowsOf<Employed>(tx.db, sql`select ${fields} from ${from} where ${fits(tx, asked)} ${order(asked)}`)
  })

/** The functions that the staff of the acting organisation has or had, by name, to choose from. */
export const staffFunctions = (ctx: Ctx): Promise<string[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepStaff, { organisationId })
    const found = await rowsOf<{ function: string }>(
      tx.db,
      sql`select function from organisations.employments where organisation_id = ${organisationId}::uuid
        group by 1 order by lower(function), function`,
    )
    return found.map((one) => one.function)
  })

/** The units of the acting organisation that exist today, with the number of staff that the actor may know of. */
export const unitTree = (ctx: Ctx): Promise<UnitNode[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeUnits, { organisationId })
    const today = dayOf(tx.now)
    const all = await tx.db.select().from(units).where(eq(units.organisationId, organisationId))
    const staff = await rowsOf<{ unit: string; count: number }>(
      tx.db,
      sql`select unit_id as unit, count(*)::int as count from organisations.employments
        where organisation_id = ${organisationId}::uuid and unit_id is not null
          and starts_on <= ${today}::date and (ends_on is null or ends_on >= ${today}::date) group by 1`,
    )
    return treeOf(
      all.filter(({ endsOn }) => endsOn === null || endsOn >= today),
      new Map(staff.map(({ unit, count }) => [unit, count])),
    )
  })

export type Colleague = {
  personId: string
  employmentId: string
  name: string
  function: string
  kind: EmploymentKind
  unit: string | null
}

/** Who works under the acting person on a day, at the acting organisation. */
export const teamOf = (ctx: Ctx, day: string): Promise<Colleague[]> =>
  inTransaction(ctx, (tx) => {
    const { personId, organisationId } = personOf(tx)
    authorise(tx, may.seeTeam, { organisationId })
    return colleagues(tx, sql`e.manager_id = ${personId}::uuid and e.organisation_id = ${organisationId}::uuid`, day)
  })

/** Everyone whom an organisation employs on a day, as far as row level security shows; for other modules. */
export const staffOn = (tx: Tx, organisationId: string, day: string): Promise<Colleague[]> =>
  colleagues(tx, sql`e.organisation_id = ${organisationId}::uuid`, day)

const colleagues = (tx: Tx, which: ReturnType<typeof sql>, day: string): Promise<Colleague[]> =>
  rowsOf<Colleague>(
    tx.db,
    sql`select p.id as "personId", e.id as "employmentId", p.name, e.function, e.kind, u.name as unit
      from organisations.employments e join organisations.people p on p.id = e.person_id
      left join organisations.units u on u.id = e.unit_id
      where ${which} and e.starts_on <= ${day}::date and (e.ends_on is null or e.ends_on >= ${day}::date)
      order by lower(p.name), e.number`,
  )

/** Someone of the staff who works today or will, with their first day. */
export type Coming = Colleague & { mail: string; startsOn: string }

/** Everyone whom an organisation employs on a day or later, as far as row level security shows; for other modules. */
export const staffFrom = (tx: Tx, organisationId: string, day: string): Promise<Coming[]> =>
  rowsOf<Coming>(
    tx.db,
    sql`select p.id as "personId", e.id as "employmentId", p.name, p.mail, e.function, e.kind, u.name as unit,
        e.starts_on::text as "startsOn"
      from organisations.employments e join organisations.people p on p.id = e.person_id
      left join organisations.units u on u.id = e.unit_id
      where e.organisation_id = ${organisationId}::uuid and (e.ends_on is null or e.ends_on >= ${day}::date)
      order by lower(p.name), e.number`,
  )

/** The employments of a person at an organisation on a day, the oldest first; for other modules. */
export const employmentsOf = (
  tx: Tx,
  personId: string,
  organisationId: string,
  day: string,
): Promise<{ id: string; function: string; managerId: string | null }[]> =>
  rowsOf(
    tx.db,
    sql`select id, function, manager_id as "managerId" from organisations.employments
      where person_id = ${personId}::uuid and organisation_id = ${organisationId}::uuid
        and starts_on <= ${day}::date and (ends_on is null or ends_on >= ${day}::date) order by starts_on, number`,
  )
