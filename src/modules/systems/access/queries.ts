import { and, asc, desc, eq, ilike, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { membersOf, namesOf } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { sources } from '../catalogue/schema.ts'
import { findRequest, type Loaded, sourceName, stepsFor } from './deciding.ts'
import { RequestQuery } from './input.ts'
import type { Step } from './model.ts'
import { peopleHere } from './people.ts'
import { may } from './policy.ts'
import { type AccessRequest, type AccessRequestEvent, accessRequestEvents, accessRequests } from './schema.ts'

type Asked = ReturnType<typeof RequestQuery.parse>
const { organisationId: atColumn, personId: askedBy, approverId, state } = accessRequests

/** What waits for a decision of the actor: the same as policy.ts. */
async function waitsForMe(tx: Tx): Promise<SQL | undefined> {
  const { personId, organisationId } = personOf(tx)
  const some = { organisationId, personId: '', approverId: null }
  const anyone = allows(tx, may.approveForNobody, some) ? isNull(approverId) : undefined
  return and(
    eq(atColumn, organisationId),
    ne(askedBy, personId),
    or(
      and(eq(state, 'asked'), or(eq(approverId, personId), anyone)),
      and(eq(state, 'approved'), await granted(tx, some)),
    ),
  )
}

/** A source manager grants to everyone; a coordinator to those to whom no other source manager can. */
async function granted(tx: Tx, some: { organisationId: string; personId: string }): Promise<SQL> {
  if (allows(tx, may.grant, some)) return sql`true`
  if (!allows(tx, may.grantForNobody, { ...some, isUnmanaged: true })) return sql`false`
  const [only, ...others] = new Set((await peopleHere(tx, some.organisationId)).having('source-manager'))
  if (only === undefined) return sql`true`
  return others.length === 0 ? eq(askedBy, only) : sql`false`
}

/** People of a municipality, also those who left, whose name holds these words. */
export async function peopleNamed(tx: Tx, organisationId: string, search: string): Promise<string[]> {
  const all = await membersOf(tx, organisationId, '1900-01-01')
  const wanted = search.toLowerCase()
  return [...new Set(all.filter(({ name }) => name.toLowerCase().includes(wanted)).map((one) => one.personId))]
}

async function fits(tx: Tx, asked: Asked, waiting: SQL | undefined): Promise<SQL | undefined> {
  const { personId, organisationId } = personOf(tx)
  const { which, search } = asked
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const named = search === '' ? [] : await peopleNamed(tx, organisationId, search)
  const isNamed = named.length > 0 ? inArray(askedBy, named) : undefined
  return and(
    eq(atColumn, organisationId),
    which === 'mine' ? eq(askedBy, personId) : which === 'todo' ? waiting : undefined,
    asked.state ? eq(state, asked.state) : undefined,
    search === '' ? undefined : or(ilike(sourceName, like), isNamed),
  )
}

export type RequestLine = { request: AccessRequest; code: string; source: string; name: string | null }
export type FoundRequests = { count: number; results: RequestLine[]; waiting: number }

/** One page of the requests that the actor may see; `count` is of all pages, `waiting` for the actor whatever was asked. */
export const findRequests = (ctx: Ctx, query: RequestQuery = {}): Promise<FoundRequests> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.ask, personOf(tx))
    const asked = RequestQuery.parse(query)
    const waiting = await waitsForMe(tx)
    const rows = await tx.db
      .select({
        ...{ request: accessRequests, code: sources.code, source: sourceName },
        total: sql<number>`count(*) over ()::int`,
      })
      .from(accessRequests)
      .innerJoin(sources, eq(sources.id, accessRequests.sourceId))
      .where(await fits(tx, asked, waiting))
      .orderBy((asked.descending ? desc : asc)(accessRequests[asked.sort]), asc(accessRequests.id))
      .limit(asked.pageSize)
      .offset((asked.page - 1) * asked.pageSize)
    const asking = rows.map(({ request }) => request.personId)
    const names = await namesById(tx, asking)
    const results = rows.map(({ total: _, ...row }) => ({ ...row, name: names.get(row.request.personId) ?? null }))
    return { count: rows[0]?.total ?? 0, results, waiting: await tx.db.$count(accessRequests, waiting) }
  })

/** Names by person, as far as the actor may see them. */
export const namesById = async (tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> => {
  const known = ids.filter((id) => id !== null)
  return new Map((await namesOf(tx, known)).map(({ id, name }) => [id, name]))
}

export type RequestView = Loaded & { events: AccessRequestEvent[]; names: Map<string, string>; steps: Step[] }

/** One request with its trace and what the actor can do. Reading that of someone else is logged. @throws AppError not_found */
export const readRequest = (ctx: Ctx, id: string): Promise<RequestView> =>
  inTransaction(ctx, async (tx) => {
    const found = await findRequest(tx, id)
    const { request } = found
    const events = await tx.db
      .select()
      .from(accessRequestEvents)
      .where(eq(accessRequestEvents.requestId, id))
      .orderBy(asc(accessRequestEvents.place))
    const doers = events.map(({ doneBy }) => doneBy)
    const names = await namesById(tx, [request.personId, request.approverId, ...doers])
    if (request.personId !== personOf(tx).personId)
      await audit(tx, 'systems.read_access_request', { object: 'access_request', id })
    return { ...found, events, names, steps: stepsFor(tx, request) }
  })
