import { sql } from 'drizzle-orm'
import { organisationsNamed, teamOf } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import type { FunctionClass } from '../codes.ts'
import { may } from '../policy.ts'

/** Files of people who work, per class. What is null is too small to show to the actor. */
export type ClassCoverage = {
  class: FunctionClass
  files: number | null
  complete: number | null
  late: number | null
  percent: number | null
}

/** The coverage of the acting organisation today. @throws AppError forbidden */
export const ownCoverage = (ctx: Ctx): Promise<ClassCoverage[]> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.seeCoverage, personOf(tx))
    return rowsOf<ClassCoverage>(tx.db, sql`select * from screening.own_coverage(${dayOf(tx.now)}::date)`)
  })

export type DistrictCoverage = {
  classes: { class: FunctionClass; percent: number | null }[]
  /** Only for who sees organisations by name. */
  organisations: { name: string; percent: number | null }[]
}
type Row = { organisationId: string | null; class: FunctionClass | null; percent: number | null }

/**
 * Percentages of the district today: per class over all organisations, and per organisation over all classes. Whole percents without
 * counts; null where fewer than five people could be told from one. @throws AppError forbidden
 */
export const districtCoverage = (ctx: Ctx): Promise<DistrictCoverage> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.seeDistrictCoverage, personOf(tx))
    const rows = await rowsOf<Row>(
      tx.db,
      sql`select organisation_id as "organisationId", class, percent from screening.district_coverage(${dayOf(tx.now)}::date)`,
    )
    return { classes: classesIn(rows), organisations: await organisationsIn(tx, rows) }
  })

const classesIn = (rows: readonly Row[]) =>
  rows
    .flatMap(({ class: of, percent }) => (of === null ? [] : [{ class: of, percent }]))
    .sort((a, b) => a.class.localeCompare(b.class))

async function organisationsIn(tx: Tx, rows: readonly Row[]) {
  const own = rows.flatMap(({ organisationId, percent }) => (organisationId ? [{ organisationId, percent }] : []))
  const names = await organisationsNamed(
    tx,
    own.map(({ organisationId }) => organisationId),
  )
  return own
    .map(({ organisationId, percent }) => ({ name: names.get(organisationId) ?? '', percent }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

/** How far one of the manager's own people is: nothing of what is in the file. */
export type TeamMember = {
  employmentId: string
  name: string
  function: string
  standing: 'none' | 'before' | 'restricted' | 'complete' | 'open' | 'late'
}
type Standing = { employmentId: string; state: string; isComplete: boolean; isLate: boolean }

/** The acting manager's own people and how far the screening of each is. @throws AppError not_found */
export const teamScreening = (ctx: Ctx): Promise<TeamMember[]> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.seeTeam, personOf(tx))
    const today = dayOf(tx.now)
    const people = await teamOf(tx, today)
    const standings = await rowsOf<Standing>(
      tx.db,
      sql`select employment_id as "employmentId", state, is_complete as "isComplete", is_late as "isLate"
        from screening.team_standings(${today}::date)`,
    )
    const byEmployment = new Map(standings.map((one) => [one.employmentId, one]))
    return people.map(({ employmentId, name, function: work }) => ({
      ...{ employmentId, name, function: work },
      standing: standingOf(byEmployment.get(employmentId)),
    }))
  })

function standingOf(found: Standing | undefined): TeamMember['standing'] {
  if (!found) return 'none'
  if (found.state === 'before' || found.state === 'restricted') return found.state
  if (found.isLate) return 'late'
  return found.isComplete ? 'complete' : 'open'
}

/** Which parts of coverage the actor may open. */
export const coverageFor = (ctx: Ctx): { own: boolean; district: boolean } => ({
  own: allows(ctx, may.seeCoverage, personOf(ctx)),
  district: allows(ctx, may.seeDistrictCoverage, personOf(ctx)),
})
