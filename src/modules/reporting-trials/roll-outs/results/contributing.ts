import { and, eq } from 'drizzle-orm'
import { countsOf, employeesIn, quarterOf } from '#modules/reporting-use'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, notFound, ruleBroken } from '#platform/errors'
import { addDays, dayOf } from '#platform/language'
import { weeksHiddenFrom } from '../../hidden-weeks.ts'
import { tell } from '../../history.ts'
import { may } from '../../policy.ts'
import { type RollOut, sites } from '../schema.ts'
import { findRollOut } from '../service.ts'
import { type Half, halvesOf, isMeasured } from './measuring.ts'
import { contributions, rollOutResults } from './schema.ts'

const object = 'roll_out'

/** A half with what leaves the municipality of it; `isOwn` where it is about the own start. */
export type ContributedHalf = Half & { isOwn: boolean; reports: number; employees: number }
export type ContributionView = {
  rollOut: RollOut
  halves: ContributedHalf[]
  contributedOn: string | null
  isDrawn: boolean
}

/** A roll-out of which all weeks are over and the acting municipality is in the order, by who may hand in. */
async function ready(tx: Tx, id: string): Promise<{ found: RollOut; step: number; isDrawn: boolean }> {
  const { organisationId } = personOf(tx)
  const found = await findRollOut(tx, id)
  authorise(tx, may.contribute, { organisationId })
  const [site] = await tx.db
    .select({ step: sites.step })
    .from(sites)
    .where(and(eq(sites.rollOutId, id), eq(sites.municipalityId, organisationId)))
  if (!site) throw notFound(object)
  if (site.step === null) throw ruleBroken('trials.not_in_order')
  if (!isMeasured(found, dayOf(tx.now))) throw ruleBroken('trials.not_measured_yet')
  const isDrawn = (await tx.db.$count(rollOutResults, eq(rollOutResults.rollOutId, id))) > 0
  return { found, step: site.step, isDrawn }
}

/** The reports and employees of the acting municipality in each half, as they are counted now. */
async function counted(tx: Tx, halves: readonly Half[]): Promise<{ counts: number[]; employees: number[] }> {
  const { organisationId } = personOf(tx)
  const [first, last] = [halves[0]?.from ?? '', halves.at(-1)?.upTo ?? '']
  const hidden = await weeksHiddenFrom(tx, organisationId)
  if (hidden !== null && hidden < last) throw ruleBroken('trials.week_trial_runs')
  const all = await countsOf(tx, organisationId, quarterOf(first), quarterOf(addDays(last, -1)))
  const people = await employeesIn(
    tx,
    organisationId,
    halves.map(({ from }) => quarterOf(from)),
  )
  return {
    counts: halves.map(({ from, upTo }) =>
      all.reduce((sum, { week, sent }) => sum + (from <= week && week < upTo ? sent : 0), 0),
    ),
    employees: halves.map(({ from }) => {
      const employees = people.get(quarterOf(from))
      if (!employees) throw ruleBroken('trials.employees_unknown')
      return employees
    }),
  }
}

const ownOf = (tx: Tx, id: string) =>
  and(eq(contributions.rollOutId, id), eq(contributions.municipalityId, personOf(tx).organisationId))

/**
 * What would leave the acting municipality, number by number; what was handed in when it was.
 * @throws AppError rule_broken before the weeks are over, or while a trial by week hides them
 */
export const previewContribution = (ctx: Ctx, id: string): Promise<ContributionView> =>
  inTransaction(ctx, async (tx) => {
    const { found, step, isDrawn } = await ready(tx, id)
    const [kept] = await tx.db.select().from(contributions).where(ownOf(tx, id))
    const halves = halvesOf(found)
    const { counts, employees } = kept ?? (isDrawn ? { counts: [], employees: [] } : await counted(tx, halves))
    const shown = isDrawn ? [] : halves
    return {
      ...{ rollOut: found, isDrawn, contributedOn: kept?.contributedOn ?? null },
      halves: shown.map((half, at) => ({
        ...half,
        ...{ isOwn: half.step === step, reports: counts[at] ?? 0, employees: employees[at] ?? 0 },
      })),
    }
  })

/** Hands in the counts of the acting municipality. @throws AppError rule_broken once the result is drawn, conflict when it did so already */
export const contribute = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId: municipalityId, personId: contributedBy } = personOf(tx)
    const { found, isDrawn } = await ready(tx, id)
    if (isDrawn) throw ruleBroken('trials.result_is_drawn')
    const what = await counted(tx, halvesOf(found))
    const made = await tx.db
      .insert(contributions)
      .values({ rollOutId: id, municipalityId, ...what, contributedOn: dayOf(tx.now), contributedBy })
      .onConflictDoNothing()
      .returning({ id: contributions.rollOutId })
    if (made.length === 0) throw conflict(object)
    await tell(tx, id, { what: 'contribute' })
    await audit(tx, 'trials.contribute_to_roll_out', { object, id, fields: ['counts', 'employees'] })
  })

/** Takes them back. @throws AppError rule_broken once the result is drawn or when nothing was handed in */
export const takeBackContribution = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { isDrawn } = await ready(tx, id)
    if (isDrawn) throw ruleBroken('trials.result_is_drawn')
    const gone = await tx.db.delete(contributions).where(ownOf(tx, id)).returning({ id: contributions.rollOutId })
    if (gone.length === 0) throw ruleBroken('trials.nothing_contributed')
    await tell(tx, id, { what: 'take-back' })
    await audit(tx, 'trials.take_back_from_roll_out', { object, id, fields: ['counts', 'employees'] })
  })
