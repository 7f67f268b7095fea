import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { Framework } from '#modules/frameworks'
import { namesOf, organisationsNamed } from '#modules/organisations'
import { allows, authorise } from '#platform/access'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { type Deliverable, deliverables, type Milestone, milestones } from '../planning/schema.ts'
import { may } from '../policy.ts'
import { recordOf } from '../queries.ts'
import { type Part, type Programme, parts, programmes, type SubProject, subProjects } from '../schema.ts'
import { type Aspect, standingOn } from '../standing/model.ts'
import { type Standing, standings } from '../standing/schema.ts'
import { frameworksOf } from './referring.ts'

export type SubProjectView = {
  /** Those that its norms and indicators have their names from. */
  frameworks: readonly Framework[]
  programme: Programme
  subProject: SubProject
  parts: Part[]
  milestones: Milestone[]
  deliverables: Deliverable[]
  standing: Partial<Record<Aspect, Standing>>
  leader: string | null
  /** Names of the municipalities that it is for; none is all. */
  places: string[]
  keep: boolean
}

/** One sub-project with what is planned in it and how it stands today. @throws AppError not_found, forbidden */
export async function readSubProject(ctx: Ctx, programmeId: string, id: string): Promise<SubProjectView> {
  const view = await inTransaction(ctx, (tx) => load(tx, programmeId, id))
  const { programme, subProject } = view
  const named = subProject.norms.length + subProject.indicators.length
  const frameworks =
    named === 0
      ? []
      : await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => frameworksOf(tx, programme.organisationId))
  return { ...view, frameworks }
}

async function load(tx: Tx, programmeId: string, id: string): Promise<Omit<SubProjectView, 'frameworks'>> {
  const { programme, subProject, parts: own } = await findWhole(tx, programmeId, id)
  const ids = own.map((part) => part.id)
  const told = await tx.db.select().from(standings).where(eq(standings.subProjectId, id))
  const leaders = subProject.leaderId ? await namesOf(tx, [subProject.leaderId]) : []
  const places = await organisationsNamed(tx, subProject.municipalities)
  return {
    programme,
    subProject,
    parts: own,
    milestones: await tx.db
      .select()
      .from(milestones)
      .where(or(eq(milestones.subProjectId, id), inArray(milestones.partId, ids)))
      .orderBy(asc(milestones.dueOn)),
    deliverables: await tx.db
      .select()
      .from(deliverables)
      .where(or(eq(deliverables.subProjectId, id), inArray(deliverables.partId, ids)))
      .orderBy(asc(deliverables.dueOn)),
    standing: standingOn(told, dayOf(tx.now)).get(id) ?? {},
    leader: leaders[0]?.name ?? null,
    places: [...places.values()].sort((a, b) => a.localeCompare(b, 'nl')),
    keep: allows(tx, may.keep, recordOf(programme)),
  }
}

/** A sub-project with its programme, in one statement. @throws AppError not_found, forbidden */
export async function findBoth(tx: Tx, programmeId: string, id: string) {
  const [found] = await tx.db
    .select({ programme: programmes, subProject: subProjects })
    .from(subProjects)
    .innerJoin(programmes, eq(programmes.id, subProjects.programmeId))
    .where(and(eq(subProjects.id, id), eq(programmes.id, programmeId)))
  if (!found) throw notFound('sub-project')
  authorise(tx, may.read, recordOf(found.programme))
  return found
}

/** The same with its parts, in one statement too. @throws AppError not_found, forbidden */
async function findWhole(tx: Tx, programmeId: string, id: string) {
  const found = await tx.db
    .select({ programme: programmes, subProject: subProjects, part: parts })
    .from(subProjects)
    .innerJoin(programmes, eq(programmes.id, subProjects.programmeId))
    .leftJoin(parts, eq(parts.subProjectId, subProjects.id))
    .where(and(eq(subProjects.id, id), eq(programmes.id, programmeId)))
    .orderBy(asc(parts.letter))
  const [first] = found
  if (!first) throw notFound('sub-project')
  authorise(tx, may.read, recordOf(first.programme))
  return { ...first, parts: found.flatMap(({ part }) => part ?? []) }
}
