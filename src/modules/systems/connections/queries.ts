import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { matches, sourceOf } from '../catalogue/queries.ts'
import { type SourceRow, sources } from '../catalogue/schema.ts'
import type { Kind, Theme } from '../codes.ts'
import { countedFor } from './counting.ts'
import { ConnectionQuery } from './input.ts'
import { connectionTo, managersHere } from './keeping.ts'
import {
  type Authorisations,
  connectionStates,
  dueOn,
  percentOf,
  type Standing,
  scoreOf,
  standingOf,
  standings,
} from './model.ts'
import { may } from './policy.ts'
import { type Connection, type ConnectionEvent, connectionEvents, connections } from './schema.ts'

/** A source of the overview with how the municipality stands to it. */
export type Line = {
  code: string
  name: string
  kind: Kind
  themes: Theme[]
  connection: Connection | null
  standing: Standing
  /** Null where nothing was confirmed or has to be. */
  dueOn: string | null
  percent: number
}
type Asked = ReturnType<typeof ConnectionQuery.parse>

/** Every published source that fits the words, by name, with the record of the acting municipality. One statement. */
async function linesOf(tx: Tx, search: string): Promise<Line[]> {
  const { organisationId } = personOf(tx)
  const today = dayOf(tx.now)
  const found = await tx.db
    .select({
      code: sources.code,
      name: sql<string>`${sources.content}->>'name'`,
      kind: sql<Kind>`${sources.content}->>'kind'`,
      themes: sql<Theme[]>`${sources.content}->'themes'`,
      connection: connections,
    })
    .from(sources)
    .leftJoin(connections, and(eq(connections.sourceId, sources.id), eq(connections.organisationId, organisationId)))
    .where(
      and(
        eq(sources.organisationId, districtOf(tx).organisationId),
        eq(sources.state, 'published'),
        search === '' ? undefined : matches(search),
      ),
    )
    .orderBy(sql`lower(${sources.content}->>'name')`, asc(sources.code))
  return found.map((line) => {
    const standing = standingOf(line.connection, today)
    const due = line.connection && standing !== 'unknown' ? dueOn(line.connection) : null
    return { ...line, standing, dueOn: due, percent: percentOf(line.connection) }
  })
}

const stateOf = ({ connection }: Line) => connection?.state ?? 'unknown'
const isDue = ({ standing }: Line) => standing === 'overdue' || standing === 'soon'

const fits = (line: Line, { state, standing, theme, kind, asked }: Asked): boolean =>
  (state === undefined || stateOf(line) === state) &&
  (standing === undefined || (standing === 'due' ? isDue(line) : line.standing === standing)) &&
  (theme === undefined || line.themes.includes(theme)) &&
  (kind === undefined || line.kind === kind) &&
  (asked === undefined || line.connection?.question != null)

/** Lines come by name already. What was never due comes last. */
const orders: Record<Asked['sort'], (a: Line, b: Line) => number> = {
  name: () => 0,
  state: (a, b) => connectionStates.indexOf(stateOf(a)) - connectionStates.indexOf(stateOf(b)),
  due: (a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  complete: (a, b) => a.percent - b.percent,
}

function chosen(lines: readonly Line[], asked: Asked): Line[] {
  const found = lines.filter((line) => fits(line, asked))
  if (asked.sort === 'name') return asked.descending ? found.reverse() : found
  const sorted = found.sort(orders[asked.sort])
  return asked.descending ? sorted.reverse() : sorted
}

/** How the records of a municipality stand together. */
export type Overview = {
  /** How many sources the overview of the district has. */
  total: number
  /** In whole percents. */
  score: number
  standings: Record<Standing, number>
  connected: number
}

const overviewOf = (lines: readonly Line[]): Overview => ({
  total: lines.length,
  score: scoreOf(lines.map(({ connection }) => connection)),
  standings: Object.fromEntries(
    standings.map((standing) => [standing, lines.filter((line) => line.standing === standing).length]),
  ) as Record<Standing, number>,
  connected: lines.filter((line) => stateOf(line) === 'connected').length,
})

/** How complete all records of the acting municipality are together, in whole percents. One statement. */
export const scoreHere = async (tx: Tx): Promise<number> => overviewOf(await linesOf(tx, '')).score

export type Found = { count: number; results: Line[]; overview: Overview; names: Map<string, string> }

/** One page of the sources with how the acting municipality stands to them; the overview is of what the words find. */
export const findConnections = (ctx: Ctx, query: ConnectionQuery = {}): Promise<Found> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.readConnections, personOf(tx))
    const asked = ConnectionQuery.parse(query)
    const lines = await linesOf(tx, asked.search)
    const overview = overviewOf(lines)
    const found = chosen(lines, asked)
    const start = (asked.page - 1) * asked.pageSize
    const results = found.slice(start, start + asked.pageSize)
    return { count: found.length, results, overview, names: await managersOf(tx, results) }
  })

const managersOf = async (tx: Tx, lines: readonly { connection: Connection | null }[]) => {
  const ids = lines.flatMap(({ connection }) => connection?.managerId ?? [])
  return new Map((await namesOf(tx, ids)).map(({ id, name }) => [id, name]))
}

/** All that the query finds, whatever its page, for a file. The log says that it was taken out. */
export const exportConnections = (ctx: Ctx, query: ConnectionQuery = {}) =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readConnections, { organisationId })
    const asked = ConnectionQuery.parse(query)
    const lines = chosen(await linesOf(tx, asked.search), asked)
    await audit(tx, 'systems.export_connections', { object: 'organisation', id: organisationId })
    return { lines, names: await managersOf(tx, lines) }
  })

export type ConnectionView = {
  source: Pick<SourceRow, 'code' | 'content'>
  connection: Connection | null
  /** What the list of authorisations counts, for who sees that. */
  counted: Authorisations | null
  /** The last changes, the latest first. */
  events: ConnectionEvent[]
  names: Map<string, string>
}
/** So many changes are shown. */
const mostEvents = 50

/** How the acting municipality stands to one source, with its history. @throws AppError not_found, forbidden */
export const readConnection = (ctx: Ctx, code: string): Promise<ConnectionView> =>
  inTransaction(ctx, async (tx) => {
    const { id, code: itsCode, content } = await sourceOf(tx, code)
    authorise(tx, may.readConnections, personOf(tx))
    const connection = await connectionTo(tx, id)
    const events = connection
      ? await tx.db
          .select()
          .from(connectionEvents)
          .where(eq(connectionEvents.connectionId, connection.id))
          .orderBy(desc(connectionEvents.place))
          .limit(mostEvents)
      : []
    const known = connection ? [connection.managerId, connection.attestedBy] : []
    const ids = [...events.map(({ doneBy }) => doneBy), ...known].filter((one) => one !== null)
    const names = new Map((await namesOf(tx, ids)).map(({ id: personId, name }) => [personId, name]))
    const counted = await countedFor(tx, id)
    return { source: { code: itsCode, content }, connection, counted, events, names }
  })

/** What the form needs to change a record. @throws AppError not_found, forbidden */
export const toChange = (ctx: Ctx, code: string) =>
  inTransaction(ctx, async (tx) => {
    const source = await sourceOf(tx, code)
    authorise(tx, may.keepConnections, personOf(tx))
    return { source, connection: await connectionTo(tx, source.id), managers: await managersHere(tx) }
  })
