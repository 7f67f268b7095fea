import { and, asc, eq, getTableColumns, ilike, type SQL, sql } from 'drizzle-orm'
import { organisationsNamed } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { type Event, historyOf } from '../history.ts'
import { may } from '../policy.ts'
import { RollOutQuery } from './input.ts'
import { startOfStep } from './model.ts'
import { isMeasured } from './results/measuring.ts'
import { rollOutResults } from './results/schema.ts'
import { type RollOut, rollOuts, type Site, sites } from './schema.ts'
import { findRollOut } from './service.ts'

type Asked = ReturnType<typeof RollOutQuery.parse>

function fits({ search, method, state }: Pick<Asked, 'search' | 'method' | 'state'>): SQL | undefined {
  return and(
    method === '' ? undefined : eq(rollOuts.method, method),
    state ? eq(rollOuts.state, state) : undefined,
    search === '' ? undefined : ilike(rollOuts.title, `%${search.replace(/[\\%_]/g, '\\$&')}%`),
  )
}

const columns = {
  number: rollOuts.number,
  title: sql`lower(${rollOuts.title})`,
  startsOn: rollOuts.startsOn,
  state: rollOuts.state,
} as const
const order = ({ sort, descending }: Asked) => [
  descending ? sql`${columns[sort]} desc` : sql`${columns[sort]} asc`,
  asc(rollOuts.number),
]

function mayRead(tx: Tx): string {
  const { organisationId, districtId } = personOf(tx)
  authorise(tx, may.readRollOutResults, { organisationId: districtId ?? organisationId, districtId })
  return organisationId
}

export type ListedRollOut = RollOut & {
  /** Whether the actor may see more of it than its result. */
  mayOpen: boolean
  isDrawn: boolean
}

// Row level security shows the municipalities of a roll-out to whoever may open its plan, and to no one else.
const listed = {
  ...getTableColumns(rollOuts),
  mayOpen: sql<boolean>`exists (select from trials.sites s where s.roll_out_id = trials.roll_outs.id)`,
  isDrawn: sql<boolean>`exists (select from trials.roll_out_results o where o.roll_out_id = trials.roll_outs.id)`,
}

/** Roll-outs that the actor's organisation made or is asked for, for the board those with a result; `count` is of all pages. */
export const findRollOuts = (
  ctx: Ctx,
  query: RollOutQuery = {},
): Promise<{ count: number; results: ListedRollOut[] }> =>
  inTransaction(ctx, async (tx) => {
    mayRead(tx)
    const asked = RollOutQuery.parse(query)
    const results = await tx.db
      .select(listed)
      .from(rollOuts)
      .where(fits(asked))
      .orderBy(...order(asked))
      .limit(asked.pageSize)
      .offset((asked.page - 1) * asked.pageSize)
    return { count: await tx.db.$count(rollOuts, fits(asked)), results }
  })

/** All that the query finds, for a file. The log says that it was taken out. */
export const exportRollOuts = (ctx: Ctx, query: RollOutQuery = {}): Promise<RollOut[]> =>
  inTransaction(ctx, async (tx) => {
    const id = mayRead(tx)
    const asked = RollOutQuery.parse(query)
    await audit(tx, 'trials.export_roll_outs', { object: 'organisation', id })
    return tx.db
      .select()
      .from(rollOuts)
      .where(fits(asked))
      .orderBy(...order(asked))
  })

export type SiteView = Site & { name: string; startsOn: string | null; contributed: boolean }
export type RollOutView = RollOut & {
  sites: SiteView[]
  events: Event[]
  mayDecide: boolean
  mayKeep: boolean
  /** Whether its result was drawn. */
  isDrawn: boolean
  /** Whether the actor may hand in, or take back, the counts of the own municipality now. */
  mayContribute: boolean
  /** Whether the actor may draw the result now. */
  mayDraw: boolean
}

/** One with the municipalities that the actor may know of: the district all, a municipality itself. @throws AppError not_found */
export const readRollOut = (ctx: Ctx, id: string): Promise<RollOutView> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    const found = await findRollOut(tx, id)
    authorise(tx, may.readRollOuts, { organisationId: found.organisationId, districtId: found.organisationId })
    const shown = await sitesOf(tx, found)
    if (shown.length === 0) throw notFound('roll_out')
    const isAsking = found.state === 'asking'
    const own = shown.find(({ municipalityId }) => municipalityId === organisationId)
    const isDrawn = (await tx.db.$count(rollOutResults, eq(rollOutResults.rollOutId, id))) > 0
    const isOpen = !isDrawn && isMeasured(found, dayOf(tx.now))
    const isIn = own !== undefined && own.step !== null
    return {
      ...found,
      sites: shown,
      events: await historyOf(tx, id),
      mayDecide: isAsking && own !== undefined && allows(tx, may.agreeToRollOut, { organisationId }),
      mayKeep: isAsking && allows(tx, may.keepRollOuts, found),
      isDrawn,
      mayContribute: isOpen && isIn && allows(tx, may.contribute, { organisationId }),
      mayDraw: isOpen && allows(tx, may.keepRollOuts, found),
    }
  })

async function sitesOf(tx: Tx, found: RollOut): Promise<SiteView[]> {
  const rows = await tx.db.select().from(sites).where(eq(sites.rollOutId, found.id))
  const ids = rows.map(({ municipalityId }) => municipalityId)
  const names = await organisationsNamed(tx, ids)
  const contributed = await contributedTo(tx, found.id)
  const shown = rows.map((site) => ({
    ...site,
    name: names.get(site.municipalityId) ?? '',
    startsOn: site.step === null ? null : startOfStep(found, site.step),
    contributed: contributed.has(site.municipalityId),
  }))
  return shown.sort((one, two) => (one.step ?? 999) - (two.step ?? 999) || one.name.localeCompare(two.name, 'nl'))
}

/** The municipalities that handed in their counts, as far as the actor may know. */
async function contributedTo(tx: Tx, id: string): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(tx.db, sql`select id from trials.contributed(${id}::uuid) as id`)
  return new Set(rows.map((row) => row.id))
}
