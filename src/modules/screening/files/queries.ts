import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { FunctionClass } from '../codes.ts'
import { models } from '../models/schema.ts'
import { may } from '../policy.ts'
import { assessments, profiles } from '../profiles/schema.ts'
import { FileQuery } from './input.ts'
import { accessOn, checksFor, type FileState, lastRounds, startOf } from './model.ts'
import { checks, decisions, events, files } from './schema.ts'

/** A file as a list shows it. Days are `YYYY-MM-DD`. */
export type FileLine = {
  id: string
  name: string
  function: string
  class: FunctionClass
  kind: (typeof files.$inferSelect)['kind']
  state: FileState
  startsOn: string | null
  restrictedUntil: string | null
  /** Whether the function has another class, or was approved with another version of the model, than the file was set out by. */
  isBehind: boolean
  /** Checks that are asked before the start and do not hold. */
  missing: number
  /** Checks that were not agreed and have no decision yet. */
  talks: number
  /** The first day on which something has to be there, or again. */
  nextOn: string | null
}

// The database keeps what the last round of each check asks beside the file (migrations/0043_file_work.sql).
const nextOn = sql`case when f.state = 'ended' then w.exit_on else w.next_on end`
const missing = sql`coalesce(w.missing, 0)`
const isBehind = sql`(f.state <> 'ended' and (p.class is distinct from f.class
  or exists (select from screening.assessments a where a.profile_id = f.profile_id and a.state = 'approved' and a.model_id <> f.model_id)))`
const from = sql`screening.files f join screening.profiles p on p.id = f.profile_id left join screening.file_work w on w.file_id = f.id`

type Asked = ReturnType<typeof FileQuery.parse>

const works = (today: string): Record<NonNullable<Asked['work']>, SQL> => ({
  open: sql`${nextOn} is not null`,
  late: sql`${nextOn} < ${today}::date`,
  talk: sql`w.talks > 0`,
  blocked: sql`f.state in ('before', 'restricted') and ${missing} > 0`,
  ready: sql`f.state in ('before', 'restricted') and ${missing} = 0`,
  class: isBehind,
})

function fits(tx: Tx, { search, state, class: of, kind, work: wanted }: Asked): SQL {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return sql`f.organisation_id = ${personOf(tx).organisationId}::uuid
    and (${search} = '' or f.name ilike ${like} or p.name ilike ${like})
    and (${of ?? null}::text is null or f.class = ${of ?? null}::text)
    and (${kind ?? null}::text is null or f.kind = ${kind ?? null}::text)
    and (${state ?? null}::text is null or f.state = ${state ?? null}::text or (${state ?? null}::text = 'now' and f.state <> 'ended'))
    and ${wanted ? works(dayOf(tx.now))[wanted] : sql`true`}`
}

const sorted: Record<Asked['sort'], SQL> = {
  name: sql`lower(f.name)`,
  function: sql`lower(p.name)`,
  class: sql`f.class`,
  state: sql`array_position(array['before', 'restricted', 'working', 'ended'], f.state)`,
  startsOn: sql`coalesce(f.started_on, f.starts_on)`,
  nextOn,
}
const order = ({ sort, descending }: Asked) =>
  sql`order by ${sorted[sort]} ${sql.raw(descending ? 'desc' : 'asc')} nulls last, lower(f.name), f.id`
const fields = sql`f.id, coalesce(f.name, '') as name, p.name as function, f.class, f.kind, f.state, f.restricted_until::text as "restrictedUntil",
  coalesce(f.started_on, f.starts_on)::text as "startsOn", ${isBehind} as "isBehind", ${missing} as missing,
  coalesce(w.talks, 0) as talks, (${nextOn})::text as "nextOn"`

/** One page of the files of the acting organisation; `count` is of all pages. The log says that it was read. */
export const findFiles = (ctx: Ctx, query: FileQuery = {}): Promise<{ count: number; results: FileLine[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const asked = FileQuery.parse(query)
    const rows = await rowsOf<FileLine & { count: number }>(
      tx.db,
      sql`select ${fields}, count(*) over ()::int as count from ${from} where ${fits(tx, asked)} ${order(asked)}
        limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`,
    )
    await audit(tx, 'screening.read_files', { object: 'organisation', id: organisationId })
    return { count: rows[0]?.count ?? 0, results: rows.map(({ count: _, ...line }) => line) }
  })

/** All files that the query finds, whatever its page, to take out of the system; the log says so. */
export const exportFiles = (ctx: Ctx, query: FileQuery = {}): Promise<FileLine[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const asked = FileQuery.parse(query)
    await audit(tx, 'screening.export_files', { object: 'organisation', id: organisationId })
    return rowsOf<FileLine>(tx.db, sql`select ${fields} from ${from} where ${fits(tx, asked)} ${order(asked)}`)
  })

/** One file with its checks in the order of the model, decisions and history. The log says that it was read. */
export const readFile = (ctx: Ctx, id: string) =>
  inTransaction(ctx, async (tx) => {
    const [found] = await tx.db
      .select({
        ...{ file: files, function: profiles.name, wanted: profiles.class, content: models.content },
        wantedBy: assessments.modelId,
      })
      .from(files)
      .innerJoin(profiles, eq(profiles.id, files.profileId))
      .innerJoin(models, eq(models.id, files.modelId))
      .leftJoin(assessments, and(eq(assessments.profileId, files.profileId), eq(assessments.state, 'approved')))
      .where(eq(files.id, id))
    if (!found) throw notFound('file')
    const { file } = found
    authorise(tx, may.keepFiles, file)
    const rows = await tx.db.select().from(checks).where(eq(checks.fileId, id)).orderBy(asc(checks.round))
    const told = await tx.db.select().from(events).where(eq(events.fileId, id)).orderBy(asc(events.place))
    const decided = await tx.db.select().from(decisions).where(eq(decisions.fileId, id)).orderBy(asc(decisions.number))
    const people = [...told.flatMap(({ doneBy }) => doneBy ?? []), ...rows.flatMap(({ seenBy }) => seenBy ?? [])]
    const names = new Map((await namesOf(tx, [...people, ...(file.personId ? [file.personId] : [])])).map(nameOf))
    await audit(tx, 'screening.read_file', { object: 'screening-file', id })
    const { content } = found
    const codes = content.checks.map(({ code }) => code)
    const place = ({ code }: { code: string }) => (codes.indexOf(code) + codes.length + 1) % (codes.length + 1)
    return {
      ...file,
      name: file.name ?? names.get(file.personId ?? '') ?? '',
      function: found.function,
      isBehind:
        file.state !== 'ended' && (found.wanted !== file.class || (found.wantedBy ?? file.modelId) !== file.modelId),
      access: accessOn(file, dayOf(tx.now)),
      start: startOf(content, file.class, rows),
      model: content,
      asked: checksFor(content, file.class).map(({ code }) => code),
      checks: lastRounds(rows).toSorted((one, other) => place(one) - place(other)),
      rounds: rows,
      decisions: decided,
      events: told.map((event) => ({ ...event, name: names.get(event.doneBy ?? '') ?? null })),
      names,
    }
  })
const nameOf = ({ id, name }: { id: string; name: string }): [string, string] => [id, name]

export type FileView = Awaited<ReturnType<typeof readFile>>
