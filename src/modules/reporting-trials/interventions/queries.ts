import { and, asc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { type Event, historyOf } from '../history.ts'
import { may } from '../policy.ts'
import { type BeforeAfter, beforeAndAfter } from './before-after.ts'
import { InterventionQuery } from './input.ts'
import { type Intervention, interventions } from './schema.ts'
import { findIntervention } from './service.ts'

type Asked = ReturnType<typeof InterventionQuery.parse>

function fits(tx: Tx, { search, method, state }: Pick<Asked, 'search' | 'method' | 'state'>): SQL | undefined {
  const { organisationId } = personOf(tx)
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return and(
    eq(interventions.organisationId, organisationId),
    method === '' ? undefined : eq(interventions.method, method),
    state ? eq(interventions.state, state) : undefined,
    search === '' ? undefined : or(ilike(interventions.place, like), ilike(interventions.note, like)),
  )
}

const columns = {
  startsOn: interventions.startsOn,
  number: interventions.number,
  method: interventions.method,
  place: sql`lower(${interventions.place})`,
  cost: interventions.costCents,
  state: sql`array_position(array['running', 'planned', 'finished', 'stopped'], ${interventions.state})`,
} as const
const order = ({ sort, descending }: Asked) => [
  descending ? sql`${columns[sort]} desc nulls last` : sql`${columns[sort]} asc nulls last`,
  asc(interventions.number),
]

/** One page of the interventions of the acting municipality; `count` and `costCents` are of all pages. */
export const findInterventions = (
  ctx: Ctx,
  query: InterventionQuery = {},
): Promise<{ count: number; costCents: number; results: Intervention[] }> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.read, personOf(tx))
    const asked = InterventionQuery.parse(query)
    const where = fits(tx, asked)
    const [all] = await tx.db
      .select({ count: sql<number>`count(*)::int`, costCents: sql<number>`coalesce(sum(cost_cents), 0)::float8` })
      .from(interventions)
      .where(where)
    const results = await tx.db
      .select()
      .from(interventions)
      .where(where)
      .orderBy(...order(asked))
      .limit(asked.pageSize)
      .offset((asked.page - 1) * asked.pageSize)
    return { count: all?.count ?? 0, costCents: all?.costCents ?? 0, results }
  })

/** All that the query finds, whatever its page, for a file. The log says that it was taken out. */
export const exportInterventions = (ctx: Ctx, query: InterventionQuery = {}): Promise<Intervention[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.read, { organisationId })
    const asked = InterventionQuery.parse(query)
    await audit(tx, 'trials.export_interventions', { object: 'organisation', id: organisationId })
    return tx.db
      .select()
      .from(interventions)
      .where(fits(tx, asked))
      .orderBy(...order(asked))
  })

export type InterventionView = Intervention & {
  events: Event[]
  beforeAfter: BeforeAfter | null
  /** Whether the actor sees how many reports came before and after the start. */
  mayCompare: boolean
}

/** One with its history, and what came before and after its start. @throws AppError not_found */
export const readIntervention = (ctx: Ctx, id: string): Promise<InterventionView> =>
  inTransaction(ctx, async (tx) => {
    const found = await findIntervention(tx, id)
    authorise(tx, may.read, found)
    const beforeAfter = await beforeAndAfter(tx, found)
    return { ...found, events: await historyOf(tx, id), beforeAfter, mayCompare: allows(tx, may.compareUse, found) }
  })
