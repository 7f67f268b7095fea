import { and, asc, eq } from 'drizzle-orm'
import { allows } from '#platform/access'
import type { Ctx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { look } from '../keeping.ts'
import { may } from '../policy.ts'
import { type ProgrammeView, recordOf, subProjectsOf } from '../queries.ts'
import type { Line, Programme } from '../schema.ts'
import { comesTooEarly, type MilestoneStanding, milestoneStanding } from './model.ts'
import { edgeOf, type Planned, plannedIn, planOf } from './plan.ts'
import { type Deliverable, deliverables, type Milestone, milestones } from './schema.ts'

/** A dependency with both of its ends; `isTooEarly` when the one is planned to be done before what it needs. */
export type DependencyView = { id: string; note: string; from: Planned; needs: Planned; isTooEarly: boolean }
export type PlanView = {
  programme: Programme
  lines: Line[]
  subProjects: ProgrammeView['subProjects']
  milestones: (Milestone & { standing: MilestoneStanding; needsLater: string[] })[]
  dependencies: DependencyView[]
  planned: Planned[]
  keep: boolean
}

/** The plan of a programme: what there is, when, and what depends on what. Five statements. @throws AppError not_found, forbidden */
export const readPlan = (ctx: Ctx, programmeId: string): Promise<PlanView> =>
  look(ctx, programmeId, async (tx, programme) => {
    const plan = await planOf(tx, programmeId)
    const planned = plannedIn(plan)
    const dependencies = plan.dependencies.flatMap((row): DependencyView[] => {
      const edge = edgeOf(row)
      const [from, needs] = [planned.get(edge.from), planned.get(edge.needs)]
      return from && needs ? [{ id: row.id, note: row.note, from, needs, isTooEarly: comesTooEarly(from, needs) }] : []
    })
    const today = dayOf(tx.now)
    const laterThan = Map.groupBy(
      dependencies.filter(({ isTooEarly }) => isTooEarly),
      ({ from }) => from.ref,
    )
    return {
      programme,
      lines: plan.lines,
      subProjects: plan.subProjects,
      milestones: plan.milestones.map((one) => ({
        ...one,
        standing: milestoneStanding(one, today),
        needsLater: (laterThan.get(`milestone:${one.id}`) ?? []).map(({ needs }) => needs.label),
      })),
      dependencies,
      planned: [...planned.values()],
      keep: allows(tx, may.keep, recordOf(programme)),
    }
  })

export type MilestoneView = Pick<PlanView, 'programme' | 'subProjects'> & { milestone: Milestone | null }

/** One milestone of a programme, none for a new one, and what it can be about. @throws AppError not_found, forbidden */
export const readMilestone = (ctx: Ctx, programmeId: string, id: string | null): Promise<MilestoneView> =>
  look(ctx, programmeId, async (tx, programme) => {
    const subProjects = await subProjectsOf(tx, programmeId)
    if (id === null) return { programme, subProjects, milestone: null }
    const own = and(eq(milestones.id, id), eq(milestones.programmeId, programmeId))
    const [found] = await tx.db.select().from(milestones).where(own)
    if (!found) throw notFound('milestone')
    return { programme, subProjects, milestone: found }
  })

export type DeliverablesView = {
  programme: Programme
  subProjects: ProgrammeView['subProjects']
  deliverables: Deliverable[]
  keep: boolean
}

/** What the sub-projects and parts deliver, those with the nearest day first. @throws AppError not_found, forbidden */
export const readDeliverables = (ctx: Ctx, programmeId: string): Promise<DeliverablesView> =>
  look(ctx, programmeId, async (tx, programme) => ({
    programme,
    subProjects: await subProjectsOf(tx, programmeId),
    deliverables: await tx.db
      .select()
      .from(deliverables)
      .where(eq(deliverables.programmeId, programmeId))
      .orderBy(asc(deliverables.dueOn), deliverables.title),
    keep: allows(tx, may.keep, recordOf(programme)),
  }))
