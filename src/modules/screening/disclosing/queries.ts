import { type SQL, sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import type { DeclarationState, Item } from '../declarations/model.ts'
import { RegisterQuery } from './input.ts'
import { type Disclosure, disclosureOf } from './model.ts'
import { may } from './policy.ts'

/** A side job that is public; the name only where the designation says so. */
export type RegisterLine = {
  function: string
  name: string | null
  sideJob: string
  isPaid: boolean | null
  publishedOn: string
}
type Asked = ReturnType<typeof RegisterQuery.parse>

const fields = sql`r.function, r.name, r.side_job as "sideJob", r.is_paid as "isPaid", r.published_on::text as "publishedOn"`
const sorted: Record<Asked['sort'], SQL> = {
  function: sql`lower(r.function)`,
  sideJob: sql`lower(r.side_job)`,
  publishedOn: sql`r.published_on`,
}
function fits({ search }: Asked): SQL {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return sql`${search} = '' or r.function ilike ${like} or r.side_job ilike ${like} or r.name ilike ${like}`
}
const order = ({ sort, descending }: Asked) =>
  sql`order by ${sorted[sort]} ${sql.raw(descending ? 'desc' : 'asc')}, lower(r.function), lower(r.side_job), r.name`

/** One page of the register of the acting organisation, for everyone there. @throws AppError not_found */
export const findRegister = (
  ctx: Ctx,
  query: RegisterQuery = {},
): Promise<{ count: number; results: RegisterLine[]; mayKeep: boolean }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readRegister, { organisationId })
    const asked = RegisterQuery.parse(query)
    const found = await rowsOf<RegisterLine & { count: number }>(
      tx.db,
      sql`select ${fields}, count(*) over ()::int as count from screening.side_job_register() r where ${fits(asked)}
        ${order(asked)} limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`,
    )
    const results = found.map(({ count: _all, ...line }) => line)
    return { count: found[0]?.count ?? 0, results, mayKeep: allows(tx, may.keepRegister, { organisationId }) }
  })

/** All that the query finds, whatever its page, to publish elsewhere. The log says that it was taken out. */
export const exportRegister = (ctx: Ctx, query: RegisterQuery = {}): Promise<RegisterLine[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readRegister, { organisationId })
    const asked = RegisterQuery.parse(query)
    await audit(tx, 'screening.export_register', { object: 'organisation', id: organisationId })
    return rowsOf<RegisterLine>(
      tx.db,
      sql`select ${fields} from screening.side_job_register() r where ${fits(asked)} ${order(asked)}`,
    )
  })

export type Designated = { id: string; function: string; person: string | null; reason: string; withName: boolean }
/** Someone in a designated function, with what they declared and whether that is public. */
export type Subject = {
  fileId: string
  name: string
  function: string
  withName: boolean
  declarationId: string | null
  items: Item[]
  publishedOn: string | null
  disclosure: Disclosure
  isMine: boolean
}
type Row = Omit<Subject, 'disclosure' | 'items'> & {
  personId: string | null
  state: DeclarationState | null
  items: Item[] | null
}

/** Everyone whose side jobs are to be public, in one statement; row level security shows HR alone. */
export const subjectsOf = async (tx: Tx, only?: string): Promise<Subject[]> => {
  const { organisationId, personId } = personOf(tx)
  const rows = await rowsOf<Row>(
    tx.db,
    sql`select file_id as "fileId", person_id as "personId", name, function, with_name as "withName", declaration_id as "declarationId",
        state, items, published_on::text as "publishedOn", coalesce(person_id = ${personId}::uuid, false) as "isMine"
      from screening.designated(${organisationId}::uuid)
      where ${only ?? null}::uuid is null or declaration_id = ${only ?? null}::uuid order by lower(function), lower(name), file_id limit 500`,
  )
  return rows.map(({ personId: _who, state, ...row }) => ({
    ...{ ...row, items: row.items ?? [] },
    disclosure: disclosureOf({ ...row, state }),
  }))
}

/** What HR designated, and how the side jobs of everyone in it stand. Reading it is logged. @throws AppError not_found */
export const readDesignations = (ctx: Ctx): Promise<{ designations: Designated[]; subjects: Subject[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepRegister, { organisationId })
    const found = await rowsOf<Designated>(
      tx.db,
      sql`select g.id, p.name as function, f.name as person, g.reason, g.with_name as "withName"
        from screening.designations g left join screening.files f on f.id = g.file_id
          join screening.profiles p on p.id = coalesce(g.profile_id, f.profile_id)
        where g.organisation_id = ${organisationId}::uuid order by lower(p.name), lower(f.name), g.id`,
    )
    await audit(tx, 'screening.read_designations', { object: 'organisation', id: organisationId })
    return { designations: found, subjects: await subjectsOf(tx) }
  })
