import { asc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'
import { look } from './keeping.ts'
import { type MilestoneStanding, milestoneStanding } from './planning/model.ts'
import { planOf } from './planning/plan.ts'
import { type Deliverable, deliverables, type Milestone } from './planning/schema.ts'
import type { ProgrammeView } from './queries.ts'
import { type RiskView, risksOf } from './risks/service.ts'
import type { Line, Programme } from './schema.ts'
import type { Aspect, Colour } from './standing/model.ts'
import type { Standing } from './standing/schema.ts'
import { standingsIn } from './standing/service.ts'

/** A whole programme as a paper needs it: what there is, when, how it stands on a day, and what can go wrong. */
export type WholeProgramme = {
  programme: Programme
  lines: Line[]
  subProjects: (ProgrammeView['subProjects'][number] & {
    standing: { aspects: Partial<Record<Aspect, Standing>>; worst: Colour | null }
  })[]
  milestones: (Milestone & { standing: MilestoneStanding })[]
  deliverables: Deliverable[]
  /** The heaviest first. */
  risks: RiskView[]
}

/**
 * Everything of a programme at once, in ten statements; standings are those of the day, today unless told otherwise.
 * @throws AppError not_found, forbidden
 */
export const readWhole = (ctx: Ctx, programmeId: string, asked: string | null = null): Promise<WholeProgramme> =>
  look(ctx, programmeId, async (tx, programme) => {
    const day = asked ?? dayOf(tx.now)
    const { lines, subProjects, milestones } = await planOf(tx, programmeId)
    const standings = await standingsIn(tx, programmeId, day)
    return {
      programme,
      lines,
      subProjects: subProjects.map((one) => ({ ...one, standing: standings(one.id) })),
      milestones: milestones.map((one) => ({ ...one, standing: milestoneStanding(one, day) })),
      deliverables: await tx.db
        .select()
        .from(deliverables)
        .where(eq(deliverables.programmeId, programmeId))
        .orderBy(asc(deliverables.dueOn), deliverables.title),
      risks: await risksOf(tx, programmeId),
    }
  })
