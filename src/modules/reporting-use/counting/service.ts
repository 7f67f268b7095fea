import { asc, eq, sql } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { type ClockRule, type Entrance, type Interval, perHundred, poissonInterval, quarterOf } from '../model.ts'
import { may } from '../policy.ts'
import type { SetEmployees } from '../publishing/input.ts'
import { quartersBefore } from '../publishing/model.ts'
import { closures, headcounts, timeliness } from '../schema.ts'
import { type Count, countsOf, employeesAt } from './counts.ts'

/** A rate of a count per hundred employees, with its exact 95% interval. */
export type Rate = { value: number; interval: Interval }

/** Feedback that was given in time, of what was given or is late; `open` has its last day still to come. */
export type FeedbackShare = { due: number; inTime: number; open: number }

/** The use of one quarter, as it was counted. `feedback` is null where none is due yet. */
export type QuarterUse = {
  quarter: string
  isRunning: boolean
  employees: number | null
  sent: number
  opened: number
  rate: Rate | null
  byEntrance: Record<Entrance, number>
  closed: { named: number; anonymous: number; notSaid: number }
  feedback: Record<ClockRule, FeedbackShare | null>
}
/** A week of opened forms and sent reports, over all entrances. */
export type WeekUse = { week: string; opened: number; sent: number }
/** `weeksHiddenFrom` is the Monday from which weeks are not shown, as long as a trial by week runs; null when none does. */
export type OwnUse = { quarters: QuarterUse[]; weeks: WeekUse[]; weeksHiddenFrom: string | null }

/** @param employees null when nobody said how many */
export function rateOf(count: number, employees: number | null): Rate | null {
  if (!employees) return null
  const [low, high] = poissonInterval(count)
  return { value: perHundred(count, employees), interval: [perHundred(low, employees), perHundred(high, employees)] }
}

/** The use of the acting organisation: the running quarter and seven before it, and the last thirteen weeks. @throws AppError forbidden */
export const ownUse = (ctx: Ctx): Promise<OwnUse> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.see, { organisationId })
    const running = quarterOf(dayOf(tx.now))
    const quarters = [running, ...quartersBefore(dayOf(tx.now), 7)]
    const all = await countsOf(tx, organisationId, quarters.at(-1) ?? running, running)
    const closed = await tx.db.select().from(closures).where(eq(closures.organisationId, organisationId))
    const told = await tx.db.select().from(timeliness).where(eq(timeliness.organisationId, organisationId))
    const employees = await employeesIn(tx, organisationId, quarters)
    const quarterly = quarters.map((quarter): QuarterUse => {
      const own = all.filter((one) => one.quarter === quarter)
      const sent = total(own, 'sent')
      const people = employees.get(quarter) ?? null
      const ended = closed.filter(({ month }) => quarterOf(month) === quarter)
      const kind = (wanted: string) =>
        ended.filter(({ reporter }) => reporter === wanted).reduce((sum, { count }) => sum + count, 0)
      const by = (wanted: Entrance) =>
        total(
          own.filter(({ entrance }) => entrance === wanted),
          'sent',
        )
      const clock = (wanted: ClockRule) => {
        const found = told.find((one) => one.quarter === quarter && one.rule === wanted)
        if (!found || found.due === 0) return null
        // Not every report has the clock of the Wbk: what is open there is not known.
        const open = wanted === 'own' ? Math.max(0, sent - found.due) : 0
        return { due: found.due, inTime: found.inTime, open }
      }
      return {
        ...{ quarter, isRunning: quarter === running, employees: people, sent, opened: total(own, 'opened') },
        rate: rateOf(sent, people),
        byEntrance: { poster: by('poster'), intranet: by('intranet'), link: by('link'), desk: by('desk') },
        closed: { named: kind('named'), anonymous: kind('anonymous'), notSaid: kind('not-said') },
        feedback: { own: clock('own'), wbk: clock('wbk') },
      }
    })
    const weeksHiddenFrom = await hiddenFrom(tx, organisationId)
    const open = all.filter(({ week }) => weeksHiddenFrom === null || week < weeksHiddenFrom)
    return { quarters: quarterly, weeks: weeksOf(open), weeksHiddenFrom }
  })

/** Who sees what each week brought, could guess how a trial by week goes; the database knows whether one runs. */
async function hiddenFrom(tx: Tx, organisationId: string): Promise<string | null> {
  const [row] = await rowsOf<{ day: string | null }>(
    tx.db,
    sql`select trials.weeks_hidden_from(${organisationId}::uuid)::text as day`,
  )
  return row?.day ?? null
}

const total = (all: readonly Count[], field: 'opened' | 'sent') => all.reduce((sum, one) => sum + one[field], 0)

function weeksOf(all: readonly Count[]): WeekUse[] {
  const weeks = [...Map.groupBy(all, ({ week }) => week)].map(([week, own]) => ({
    ...{ week, opened: total(own, 'opened'), sent: total(own, 'sent') },
  }))
  return weeks.sort((a, b) => (a.week < b.week ? 1 : -1)).slice(0, 13)
}

/** The headcount that holds in each quarter: what was said last before it, else the estimate. */
async function employeesIn(tx: Tx, organisationId: string, quarters: readonly string[]): Promise<Map<string, number>> {
  const said = await tx.db
    .select()
    .from(headcounts)
    .where(eq(headcounts.organisationId, organisationId))
    .orderBy(asc(headcounts.quarter))
  const estimate = await employeesAt(tx, organisationId, '0000-Q1')
  return new Map(
    quarters.flatMap((quarter) => {
      const found = said.filter((one) => one.quarter <= quarter).at(-1)?.employees ?? estimate
      return found ? [[quarter, found] as const] : []
    }),
  )
}

/** Says how many people work at the acting organisation from a quarter on. @throws AppError forbidden */
export const setEmployees = (ctx: Ctx, { quarter, employees }: SetEmployees): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.keep, { organisationId })
    const values = { organisationId, quarter, employees, enteredBy: personId, enteredAt: tx.now }
    await tx.db
      .insert(headcounts)
      .values(values)
      .onConflictDoUpdate({ target: [headcounts.organisationId, headcounts.quarter], set: values })
    await audit(tx, 'reporting-use.set_employees', {
      object: 'organisation',
      id: organisationId,
      fields: ['employees'],
    })
  })
