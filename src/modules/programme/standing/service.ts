import { and, asc, desc, eq } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { allows, personOf } from '#platform/access'
import type { Ctx, Tx } from '#platform/db'
import { invalid, notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { keep, look, made, ownedBy } from '../keeping.ts'
import { mustExist } from '../planning/about.ts'
import { may } from '../policy.ts'
import { type ProgrammeView, recordOf, subProjectsOf } from '../queries.ts'
import type { Programme } from '../schema.ts'
import type { StandingInput } from './input.ts'
import { type Aspect, aspects, type Colour, standingOn, worstOf } from './model.ts'
import { reportDays, type Standing, standings } from './schema.ts'

export type SubProjectStanding = {
  subProject: ProgrammeView['subProjects'][number]
  aspects: Partial<Record<Aspect, Standing>>
  /** The most serious of its four colours; null before the first. */
  worst: Colour | null
  /** Whether all four were given for the last report day that has come. */
  isReported: boolean
}
export type Dashboard = {
  programme: Programme
  /** The day that it is about. */
  day: string
  reportDays: string[]
  /** The last report day up to that day, and the first one after it. */
  last: string | null
  next: string | null
  subProjects: SubProjectStanding[]
  keep: boolean
}

/**
 * How each sub-project stands on a day: today unless told otherwise. Five statements.
 * @throws AppError not_found, forbidden
 */
export const readDashboard = (ctx: Ctx, programmeId: string, asked: string | null = null): Promise<Dashboard> =>
  look(ctx, programmeId, async (tx, programme) => {
    const day = asked ?? dayOf(tx.now)
    const days = await reportDaysOf(tx, programmeId)
    const before = days.filter((one) => one <= day)
    const last = before.at(-1) ?? null
    const previous = before.at(-2) ?? ''
    const standingAt = await standingsIn(tx, programmeId, day)
    const all = (await subProjectsOf(tx, programmeId)).map((subProject) => ({
      subProject,
      ...standingAt(subProject.id),
    }))
    return {
      programme,
      day,
      reportDays: days,
      last,
      next: days.find((one) => one > day) ?? null,
      subProjects: all.map((one) => ({ ...one, isReported: isReportedSince(one, previous) })),
      keep: allows(tx, may.keep, recordOf(programme)),
    }
  })

const isReportedSince = ({ aspects: own }: { aspects: Partial<Record<Aspect, Standing>> }, previous: string) =>
  aspects.every((aspect) => (own[aspect]?.reportedOn ?? '') > previous)

const reportDaysOf = async (tx: Tx, programmeId: string): Promise<string[]> => {
  const found = await tx.db
    .select({ day: reportDays.day })
    .from(reportDays)
    .where(eq(reportDays.programmeId, programmeId))
    .orderBy(asc(reportDays.day))
  return found.map(({ day }) => day)
}

/** How a sub-project stands on a day, by its id. One statement; the caller authorises. */
export async function standingsIn(tx: Tx, programmeId: string, day: string) {
  const found = standingOn(await tx.db.select().from(standings).where(eq(standings.programmeId, programmeId)), day)
  return (subProjectId: string) => {
    const own = found.get(subProjectId) ?? {}
    return { aspects: own, worst: worstOf(aspects.flatMap((aspect) => own[aspect]?.colour ?? [])) }
  }
}

export type StandingView = Standing & { reporter: string | null }

/** Everything that was ever said of how a sub-project stands, the newest first. @throws AppError not_found, forbidden */
export const readStandings = (
  ctx: Ctx,
  programmeId: string,
  subProjectId: string,
): Promise<{
  programme: Programme
  subProject: ProgrammeView['subProjects'][number]
  standings: StandingView[]
  keep: boolean
}> =>
  look(ctx, programmeId, async (tx, programme) => {
    const subProject = (await subProjectsOf(tx, programmeId)).find(({ id }) => id === subProjectId)
    if (!subProject) throw notFound('sub-project')
    const found = await tx.db
      .select()
      .from(standings)
      .where(and(eq(standings.programmeId, programmeId), eq(standings.subProjectId, subProjectId)))
      .orderBy(desc(standings.reportedOn), desc(standings.place))
    const people = await namesOf(
      tx,
      found.map(({ reportedBy }) => reportedBy),
    )
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return {
      programme,
      subProject,
      standings: found.map((one) => ({ ...one, reporter: names.get(one.reportedBy) ?? null })),
      keep: allows(tx, may.keep, recordOf(programme)),
    }
  })

/**
 * Says how a sub-project stands, on all four aspects. Nothing is overwritten: what is said later takes the place of it.
 * @throws AppError invalid for a day that has not come, and for a sub-project of another programme
 */
export const giveStanding = (
  ctx: Ctx,
  programmeId: string,
  subProjectId: string,
  input: StandingInput,
): Promise<Standing> =>
  keep(ctx, programmeId, { what: 'give_standing', object: 'sub-project', fields: aspects }, async (tx, programme) => {
    await mustExist(tx, programmeId, subProjectId, 'subProjectId')
    if (input.reportedOn > dayOf(tx.now)) throw invalid([{ path: 'reportedOn', reason: 'programme.day_to_come' }])
    const own = { ...ownedBy(programme), subProjectId, reportedOn: input.reportedOn }
    const by = { reportedBy: personOf(tx).personId, reportedAt: tx.now }
    const rows = await tx.db
      .insert(standings)
      .values(
        aspects.map((aspect) => ({
          ...own,
          ...by,
          aspect,
          colour: input[aspect],
          explanation: input[`${aspect}Explanation`]?.trim() || null,
        })),
      )
      .returning()
    return made(rows, 'standing')
  })

/** Plans a day on which the programme standings to the board; a day that was planned already stays. */
export const addReportDay = (ctx: Ctx, programmeId: string, day: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'add_report_day', object: 'programme', fields: [day] }, async (tx, programme) => {
    await tx.db
      .insert(reportDays)
      .values({ ...ownedBy(programme), day })
      .onConflictDoNothing()
    return { id: programmeId }
  })

/** Takes a report day away; the standings stay. @throws AppError not_found */
export const removeReportDay = (ctx: Ctx, programmeId: string, day: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_report_day', object: 'programme', fields: [day] }, async (tx) => {
    const own = and(eq(reportDays.programmeId, programmeId), eq(reportDays.day, day))
    const [gone] = await tx.db.delete(reportDays).where(own).returning({ id: reportDays.programmeId })
    if (!gone) throw notFound('report-day')
    return gone
  })
