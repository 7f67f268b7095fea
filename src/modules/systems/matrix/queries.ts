import { and, asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { municipalitiesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { askTogether, type Ctx, inTransaction, rowsOf as rowsFrom, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { districtOf } from '../catalogue/district.ts'
import { matches } from '../catalogue/queries.ts'
import { sources } from '../catalogue/schema.ts'
import { type Kind, type Theme, themes } from '../codes.ts'
import { connectionStates } from '../connections/model.ts'
import { may } from '../connections/policy.ts'
import { type Gap, gapsOf, type Spread } from './gaps.ts'
import { GapQuery, MatrixQuery } from './input.ts'
import { type Counts, chosen, matrixOrders, type Place, type Row, rowsOf, sorted } from './model.ts'

type Which = { search: string; theme?: Theme | undefined; kind?: Kind | undefined }

/** The published sources that fit, by name, with how many municipalities say what of each. One statement. */
const linesOf = (tx: Tx, { search, theme, kind }: Which) =>
  tx.db
    .select({
      id: sources.id,
      code: sources.code,
      name: sql<string>`${sources.content}->>'name'`,
      kind: sql<Kind>`${sources.content}->>'kind'`,
      themes: sql<Theme[]>`${sources.content}->'themes'`,
      told: sql<Partial<Counts>>`coalesce(told.counts, '{}'::jsonb)`,
    })
    .from(sources)
    .leftJoin(
      sql`(select c.source_id, jsonb_object_agg(c.state, c.municipalities) as counts
        from systems.connection_counts(${dayOf(tx.now)}::date) c group by 1) told`,
      sql`told.source_id = ${sources.id}`,
    )
    .where(
      and(
        eq(sources.organisationId, districtOf(tx).organisationId),
        eq(sources.state, 'published'),
        search === '' ? undefined : matches(search),
        theme === undefined ? undefined : sql`${sources.content}->'themes' ? ${theme}`,
        kind === undefined ? undefined : sql`${sources.content}->>'kind' = ${kind}`,
      ),
    )
    .orderBy(sql`lower(${sources.content}->>'name')`, asc(sources.code))

const Shares = z.array(z.object({ id: z.string() }))
const Shared = z.array(
  z.object({
    organisationId: z.string(),
    sourceId: z.string(),
    state: z.enum(connectionStates),
    mayBeAsked: z.boolean(),
  }),
)
/** The own municipality comes first, the others by name. One statement. */
async function placesOf(tx: Tx, sharing: ReadonlySet<string>): Promise<Place[]> {
  const { organisationId } = personOf(tx)
  const all = await municipalitiesOf(tx, districtOf(tx).districtId, dayOf(tx.now))
  const places = all.map(({ id, code, name }) => ({
    ...{ id, code, name, isOwn: id === organisationId, isShared: sharing.has(id) },
  }))
  return places.sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
}

/** All that the actor may see of who is connected to what. Three statements. @throws AppError forbidden */
export async function pictureOf(tx: Tx, which: Which): Promise<{ places: Place[]; rows: Row[] }> {
  authorise(tx, may.seePicture, districtOf(tx))
  const { sharing, shared } = await askTogether(tx, {
    sharing: {
      query: sql`select organisation_id as id from systems.connection_shares`,
      read: (found) => new Set(Shares.parse(found).map(({ id }) => id)),
    },
    shared: {
      query: sql`select organisation_id as "organisationId", source_id as "sourceId", state, may_be_asked as "mayBeAsked"
        from systems.shared_connections()`,
      read: (found) => Shared.parse(found),
    },
  })
  const places = await placesOf(tx, sharing)
  return { places, rows: rowsOf(places, await linesOf(tx, which), shared) }
}

export type Matrix = {
  /** All municipalities, to choose from. */
  all: Place[]
  /** Those that are shown, in the order of the cells of each row. */
  places: Place[]
  rows: Row[]
}

const matrixOf = async (tx: Tx, query: MatrixQuery): Promise<Matrix> => {
  const asked = MatrixQuery.parse(query)
  const { places: all, rows } = await pictureOf(tx, asked)
  const shown = chosen(all, rows, asked)
  return { all, ...shown, rows: sorted(shown.rows, matrixOrders[asked.sort], asked.descending) }
}

/**
 * Municipalities by sources: what each municipality shares, and how many say what. A municipality that shares nothing is in it with cells
 * that say so.
 * @throws AppError forbidden
 */
export const readMatrix = (ctx: Ctx, query: MatrixQuery = {}): Promise<Matrix> =>
  inTransaction(ctx, (tx) => matrixOf(tx, query))

/** The same for a file. The log says that it was taken out. */
export const exportMatrix = (ctx: Ctx, query: MatrixQuery = {}): Promise<Matrix> =>
  inTransaction(ctx, async (tx) => {
    const matrix = await matrixOf(tx, query)
    await audit(tx, 'systems.export_matrix', { object: 'organisation', id: districtOf(tx).organisationId })
    return matrix
  })

export type Gaps = { gaps: Gap[]; municipalities: number; hasOwn: boolean }

async function gapsAsked(tx: Tx, query: GapQuery): Promise<Gaps> {
  const asked = GapQuery.parse(query)
  const { places, rows } = await pictureOf(tx, { search: '', theme: asked.theme })
  const spread = await rowsFrom<Spread>(
    tx.db,
    sql`select theme, connected, municipalities from systems.connection_spread(${dayOf(tx.now)}::date)`,
  )
  const hasOwn = places[0]?.isOwn === true
  const gaps = gapsOf(themes, rows, spread, (cells) => (hasOwn ? (cells[0]?.state ?? null) : null), asked)
  return { gaps, municipalities: places.length, hasOwn }
}

/** For each theme the sources that serve it, and how thin the district is there. @throws AppError forbidden */
export const readGaps = (ctx: Ctx, query: GapQuery = {}): Promise<Gaps> =>
  inTransaction(ctx, (tx) => gapsAsked(tx, query))

/** The same for a file. The log says that it was taken out. */
export const exportGaps = (ctx: Ctx, query: GapQuery = {}): Promise<Gaps> =>
  inTransaction(ctx, async (tx) => {
    const gaps = await gapsAsked(tx, query)
    await audit(tx, 'systems.export_gaps', { object: 'organisation', id: districtOf(tx).organisationId })
    return gaps
  })
