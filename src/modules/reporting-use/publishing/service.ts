import { desc, eq } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { endDay } from '#platform/retention'
import { employeesAt } from '../counting/counts.ts'
import { may } from '../policy.ts'
import { countedIn } from './counted.ts'
import type { Correct } from './input.ts'
import {
  type Counted,
  type Figure,
  type Figures,
  figuresOf,
  firstQuarterEnd,
  isOver,
  isYear,
  nameOf,
  protect,
  quartersBefore,
  rulesOf,
  type Shown,
} from './model.ts'
import { corrections, publications } from './schema.ts'

export type Publication = {
  period: string
  employees: number | null
  figures: Figures
  publishedOn: string
}
const fields = {
  period: publications.period,
  employees: publications.employees,
  figures: publications.figures,
  publishedOn: publications.publishedOn,
}

const publishedAt = (tx: Tx, organisationId: string): Promise<Publication[]> =>
  tx.db
    .select(fields)
    .from(publications)
    .where(eq(publications.organisationId, organisationId))
    .orderBy(desc(publications.period))

/** What the acting organisation published, the latest first. @throws AppError forbidden */
export const ownPublications = (ctx: Ctx): Promise<Publication[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.readOwn, { organisationId })
    return publishedAt(tx, organisationId)
  })

/** The periods of the last two years that are over, with what was published of each. @throws AppError forbidden */
export const periodsToPublish = (
  ctx: Ctx,
): Promise<{ periods: { period: string; publishedOn: string | null }[]; corrected: Corrected[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.publish, { organisationId })
    const done = new Map((await publishedAt(tx, organisationId)).map((one) => [one.period, one.publishedOn]))
    const quarters = quartersBefore(dayOf(tx.now), 8)
    const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))].filter((year) =>
      isOver(year, dayOf(tx.now)),
    )
    const all = [...new Set([...quarters, ...years, ...done.keys()])].sort().reverse()
    const periods = all.map((period) => ({ period, publishedOn: done.get(period) ?? null }))
    return { periods, corrected: await correctedAt(tx, organisationId) }
  })

export type Corrected = { quarter: string; change: number; reason: string; enteredOn: string }
const correctedAt = (tx: Tx, organisationId: string): Promise<Corrected[]> =>
  tx.db
    .select({
      quarter: corrections.quarter,
      change: corrections.change,
      reason: corrections.reason,
      enteredOn: corrections.enteredOn,
    })
    .from(corrections)
    .where(eq(corrections.organisationId, organisationId))
    .orderBy(desc(corrections.quarter))

/** What would be published of a period, next to all that was published before. */
function figuresFor(period: string, counted: Counted, before: readonly Publication[]): Figures {
  const earlier = new Map<string, Shown>(
    before.flatMap((one) =>
      Object.entries(one.figures).map(([figure, shown]) => [`${one.period}/${figure}`, shown] as const),
    ),
  )
  const counts = new Map(figuresOf(period).map((figure) => [nameOf(period, figure), counted[figure] ?? 0]))
  const shown = protect(counts, earlier, rulesOf([period, ...before.map((one) => one.period)]))
  const named: Partial<Record<Figure, Shown>> = {}
  for (const figure of figuresOf(period)) named[figure] = shown.get(nameOf(period, figure)) ?? 'withheld'
  return named
}

/** `counted` is null for a period whose counts were destroyed by now. */
export type Preview = {
  counted: Counted | null
  figures: Figures
  employees: number | null
  publishedOn: string | null
}

/** Whether something of what was counted in a period was destroyed by now. */
const isGone = (period: string, day: string) =>
  (endDay('reporting-use-counts', firstQuarterEnd(period)) ?? '9999') <= day

async function prepared(tx: Tx, organisationId: string, period: string): Promise<Preview> {
  const today = dayOf(tx.now)
  if (!isOver(period, today)) throw ruleBroken('reporting-use.not_over')
  const before = await publishedAt(tx, organisationId)
  const done = before.find((one) => one.period === period)
  const counted = isGone(period, today) ? null : await countedIn(tx, organisationId, period)
  if (done) return { counted, figures: done.figures, employees: done.employees, publishedOn: done.publishedOn }
  if (!counted) throw ruleBroken('reporting-use.counts_gone')
  const last = isYear(period) ? `${period}-Q4` : period
  const employees = await employeesAt(tx, organisationId, last)
  return { counted, figures: figuresFor(period, counted, before), employees, publishedOn: null }
}

/**
 * A period as it was counted and as the outside sees or will see it.
 * @throws AppError forbidden, rule_broken before it is over, and when its counts are gone and nothing was published
 */
export const previewPublication = (ctx: Ctx, period: string): Promise<Preview> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.publish, { organisationId })
    return prepared(tx, organisationId, period)
  })

/**
 * Tells the outside of a period, once and for good.
 * @throws AppError forbidden, rule_broken before it is over or after its counts are gone, conflict when it was published
 */
export const publish = (ctx: Ctx, period: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.publish, { organisationId })
    const today = dayOf(tx.now)
    const { employees, figures } = await prepared(tx, organisationId, period)
    const made = await tx.db
      .insert(publications)
      .values({ organisationId, period, employees, figures, publishedBy: personId, publishedOn: today })
      .onConflictDoNothing()
      .returning({ period: publications.period })
    if (made.length === 0) throw conflict('publication')
    await audit(tx, 'reporting-use.publish', { object: 'organisation', id: organisationId, fields: ['figures'] })
  })

/**
 * Notes what was counted wrongly in a quarter that was published. Its publication stays; the year takes the correction up in its sum.
 * @throws AppError forbidden, rule_broken for a quarter that was not published, or whose year was
 */
export const correct = (ctx: Ctx, { quarter, change, reason }: Correct): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.publish, { organisationId })
    const done = (await publishedAt(tx, organisationId)).map(({ period }) => period)
    if (!done.includes(quarter)) throw ruleBroken('reporting-use.not_published')
    if (done.includes(quarter.slice(0, 4))) throw ruleBroken('reporting-use.year_published')
    const enteredOn = dayOf(tx.now)
    await tx.db.insert(corrections).values({ organisationId, quarter, change, reason, enteredBy: personId, enteredOn })
    await audit(tx, 'reporting-use.correct', { object: 'organisation', id: organisationId, fields: ['change'] })
  })
