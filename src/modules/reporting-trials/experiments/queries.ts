import { and, asc, eq, gte, ilike, or, type SQL, sql } from 'drizzle-orm'
import { countsOf, employeesAt } from '#modules/reporting-use'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { type Event, historyOf } from '../history.ts'
import { may } from '../policy.ts'
import { ExperimentQuery } from './input.ts'
import { type Outcome, type Standing, standingOf } from './model.ts'
import { outcomeOf } from './outcome.ts'
import { type Advice, adviceOn } from './plan.ts'
import { type Experiment, experiments, type Group, groups } from './schema.ts'
import { findExperiment, groupsIn, hasEnough } from './service.ts'

type Asked = ReturnType<typeof ExperimentQuery.parse>

function fits(tx: Tx, { search, state }: Pick<Asked, 'search' | 'state'>): SQL | undefined {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return and(
    eq(experiments.organisationId, personOf(tx).organisationId),
    state ? eq(experiments.state, state) : undefined,
    search === '' ? undefined : or(ilike(experiments.title, like), ilike(experiments.question, like)),
  )
}

const columns = {
  number: experiments.number,
  title: sql`lower(${experiments.title})`,
  startsOn: experiments.startsOn,
  state: sql`array_position(array['frozen', 'draft', 'finished'], ${experiments.state})`,
} as const

export type Listed = Experiment & { standing: Standing }

/** The trials of the acting municipality that a query finds; without a page all of them. */
async function listed(tx: Tx, asked: Asked, page: Pick<Asked, 'page' | 'pageSize'> | null): Promise<Listed[]> {
  const column = columns[asked.sort]
  const found = tx.db
    .select()
    .from(experiments)
    .where(fits(tx, asked))
    .orderBy(asked.descending ? sql`${column} desc` : sql`${column} asc`, asc(experiments.number))
    .$dynamic()
  const rows = await (page ? found.limit(page.pageSize).offset((page.page - 1) * page.pageSize) : found)
  return rows.map((row) => ({ ...row, standing: standingOf(row, dayOf(tx.now)) }))
}

/** One page of the trials of the acting municipality; `count` is of all pages. */
export const findExperiments = (ctx: Ctx, query: ExperimentQuery = {}): Promise<{ count: number; results: Listed[] }> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.read, personOf(tx))
    const asked = ExperimentQuery.parse(query)
    return { count: await tx.db.$count(experiments, fits(tx, asked)), results: await listed(tx, asked, asked) }
  })

/** All that the query finds, for a file. The log says that it was taken out. */
export const exportExperiments = (ctx: Ctx, query: ExperimentQuery = {}): Promise<Listed[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.read, { organisationId })
    await audit(tx, 'trials.export_experiments', { object: 'organisation', id: organisationId })
    return listed(tx, ExperimentQuery.parse(query), null)
  })

export type ExperimentView = Listed & {
  groups: Group[]
  events: Event[]
  advice: Advice
  /** Whether it may end now as the plan says: its weeks are over, or its number was reached. */
  mayEnd: boolean
}

/** A trial with who takes part, its history and how long it must take. @throws AppError not_found */
export const readExperiment = (ctx: Ctx, id: string): Promise<ExperimentView> =>
  inTransaction(ctx, async (tx) => {
    const found = await findExperiment(tx, id)
    authorise(tx, may.read, found)
    const standing = standingOf(found, dayOf(tx.now))
    const mayEnd = standing === 'over' || (standing === 'running' && found.enough !== null && (await hasEnough(tx, id)))
    const [all, events] = [await groupsIn(tx, id), await historyOf(tx, id)]
    return { ...found, standing, mayEnd, groups: all, events, advice: adviceOn(found) }
  })

/** What came out of a finished trial. @throws AppError rule_broken while it is not: nobody looks in between */
export const resultOf = (
  ctx: Ctx,
  id: string,
): Promise<{ experiment: Experiment; events: Event[]; outcome: Outcome }> =>
  inTransaction(ctx, async (tx) => {
    const experiment = await findExperiment(tx, id)
    authorise(tx, may.read, experiment)
    if (experiment.state !== 'finished') throw ruleBroken('trials.no_result_yet')
    return { experiment, events: await historyOf(tx, id), outcome: await outcomeOf(tx, experiment) }
  })

export type SpreadCode = { code: string; team: string | null; title: string; until: string }

/** The codes of the acting organisation that count today or will, for poster and intranet button; none for who may not read trials. */
export async function codesToSpread(tx: Tx): Promise<SpreadCode[]> {
  const { organisationId } = personOf(tx)
  const end = sql<string>`(${experiments.startsOn} + 7 * ${experiments.weeks})::text`
  const rows = await tx.db
    .select({ code: groups.code, unit: experiments.unit, team: groups.name, title: experiments.title, until: end })
    .from(groups)
    .innerJoin(experiments, eq(experiments.id, groups.experimentId))
    .where(
      and(
        eq(experiments.organisationId, organisationId),
        eq(experiments.state, 'frozen'),
        gte(sql`${experiments.startsOn} + 7 * ${experiments.weeks}`, sql`${dayOf(tx.now)}::date`),
      ),
    )
    .orderBy(asc(experiments.number), asc(groups.place))
  return rows.flatMap(({ code, unit, team, ...rest }) =>
    code === null ? [] : [{ ...rest, code, team: unit === 'team' ? team : null }],
  )
}

/** What a new plan may start from: the people who work here, and the reports of the four quarters before, as far as the actor sees them. */
export const suggestions = (ctx: Ctx): Promise<{ employees: number | null; yearly: number }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    const [year = 0, month = 1] = dayOf(tx.now).split('-').map(Number)
    const quarter = Math.ceil(month / 3)
    const upTo = quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`
    const counted = await countsOf(tx, organisationId, `${year - 1}-Q${quarter}`, upTo)
    return {
      employees: await employeesAt(tx, organisationId, `${year}-Q${quarter}`),
      yearly: counted.reduce((sum, { sent }) => sum + sent, 0),
    }
  })
