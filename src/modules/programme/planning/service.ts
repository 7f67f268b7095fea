import { and, eq, sql } from 'drizzle-orm'
import type { Ctx, Tx } from '#platform/db'
import { invalid, notFound } from '#platform/errors'
import { changed, keep, made, ownedBy, rowAt } from '../keeping.ts'
import { subProjectsOf } from '../queries.ts'
import { mustBeAbout } from './about.ts'
import type { ChangeDeliverable, ChangeMilestone, NewDeliverable, NewDependency, NewMilestone } from './input.ts'
import { circleOf, type Edge, type PlannedRef } from './model.ts'
import { edgeOf, type Planned, plannedIn } from './plan.ts'
import { type Deliverable, type Dependency, deliverables, dependencies, type Milestone, milestones } from './schema.ts'

/** Adds a milestone. @throws AppError invalid for what is not in the programme */
export const addMilestone = (ctx: Ctx, programmeId: string, { about, ...input }: NewMilestone): Promise<Milestone> =>
  keep(ctx, programmeId, { what: 'add_milestone', object: 'milestone' }, async (tx, programme) => {
    const columns = await mustBeAbout(tx, programmeId, about)
    const rows = await tx.db
      .insert(milestones)
      .values({ ...input, ...columns, ...ownedBy(programme) })
      .returning()
    return made(rows, 'milestone')
  })

/** Changes a milestone, or tells that it was reached. @throws AppError invalid, not_found, conflict */
export const changeMilestone = (
  ctx: Ctx,
  programmeId: string,
  id: string,
  { about, revision, ...input }: ChangeMilestone,
): Promise<Milestone> =>
  keep(ctx, programmeId, { what: 'change_milestone', object: 'milestone' }, async (tx) => {
    const columns = await mustBeAbout(tx, programmeId, about)
    const rows = await tx.db
      .update(milestones)
      .set({ ...input, ...columns, revision: revision + 1 })
      .where(rowAt(milestones, programmeId, id, revision))
      .returning()
    return changed(tx, rows, { table: milestones, programmeId, id, object: 'milestone' })
  })

/** Removes a milestone on which nothing depends. @throws AppError rule_broken otherwise */
export const removeMilestone = (ctx: Ctx, programmeId: string, id: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_milestone', object: 'milestone' }, async (tx) => {
    const own = and(eq(milestones.id, id), eq(milestones.programmeId, programmeId))
    return made(await tx.db.delete(milestones).where(own).returning({ id: milestones.id }), 'milestone')
  })

/** Adds something that a sub-project or part delivers. */
export const addDeliverable = (
  ctx: Ctx,
  programmeId: string,
  { about, ...input }: NewDeliverable,
): Promise<Deliverable> =>
  keep(ctx, programmeId, { what: 'add_deliverable', object: 'deliverable' }, async (tx, programme) => {
    const columns = await mustBeAbout(tx, programmeId, about)
    const rows = await tx.db
      .insert(deliverables)
      .values({ ...input, ...columns, ...ownedBy(programme) })
      .returning()
    return made(rows, 'deliverable')
  })

export const changeDeliverable = (
  ctx: Ctx,
  programmeId: string,
  id: string,
  { about, revision, ...input }: ChangeDeliverable,
): Promise<Deliverable> =>
  keep(ctx, programmeId, { what: 'change_deliverable', object: 'deliverable' }, async (tx) => {
    const columns = await mustBeAbout(tx, programmeId, about)
    const rows = await tx.db
      .update(deliverables)
      .set({ ...input, ...columns, revision: revision + 1 })
      .where(rowAt(deliverables, programmeId, id, revision))
      .returning()
    return changed(tx, rows, { table: deliverables, programmeId, id, object: 'deliverable' })
  })

export const removeDeliverable = (ctx: Ctx, programmeId: string, id: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_deliverable', object: 'deliverable' }, async (tx) => {
    const own = and(eq(deliverables.id, id), eq(deliverables.programmeId, programmeId))
    return made(await tx.db.delete(deliverables).where(own).returning({ id: deliverables.id }), 'deliverable')
  })

/**
 * Says that one thing can't be done before another. @throws AppError invalid for what is not in the programme, for itself, for
 * what is there already, and for a circle, with the way round in `params.way`
 */
export const addDependency = (ctx: Ctx, programmeId: string, input: NewDependency): Promise<Dependency> =>
  keep(ctx, programmeId, { what: 'add_dependency', object: 'dependency' }, async (tx, programme) => {
    // Two who add one at once would each see no circle.
    await tx.db.execute(
      sql`select pg_advisory_xact_lock(hashtext('programme.dependencies'), hashtext(${programmeId}::text))`,
    )
    const { planned, known } = await loadPlan(tx, programmeId)
    const [from, needs] = mustFit(planned.get(asRef(input.from)), planned.get(asRef(input.needs)), known)
    mustNotClose({ from: from.ref, needs: needs.ref }, known, planned)
    const rows = await tx.db
      .insert(dependencies)
      .values({ ...endOf('from', from), ...endOf('needs', needs), note: input.note, ...ownedBy(programme) })
      .returning()
    return made(rows, 'dependency')
  })

/** A reference that the input schema let through has the form of one. */
const asRef = (text: string): PlannedRef => text.toLowerCase() as PlannedRef

async function loadPlan(tx: Tx, programmeId: string) {
  const subProjects = await subProjectsOf(tx, programmeId)
  const found = await tx.db.select().from(milestones).where(eq(milestones.programmeId, programmeId))
  const known = await tx.db.select().from(dependencies).where(eq(dependencies.programmeId, programmeId))
  return { planned: plannedIn({ subProjects, milestones: found }), known: known.map(edgeOf) }
}

function mustFit(from: Planned | undefined, needs: Planned | undefined, known: readonly Edge[]): [Planned, Planned] {
  const unknown = [from ? null : 'from', needs ? null : 'needs'].flatMap((path) => path ?? [])
  if (!from || !needs) throw invalid(unknown.map((path) => ({ path, reason: 'programme.unknown_in_plan' })))
  if (from.ref === needs.ref) throw invalid([{ path: 'needs', reason: 'programme.depends_on_itself' }])
  if (known.some((edge) => edge.from === from.ref && edge.needs === needs.ref))
    throw invalid([{ path: 'needs', reason: 'programme.dependency_known' }])
  return [from, needs]
}

/** @throws AppError invalid with the way round */
function mustNotClose(added: Edge, known: readonly Edge[], planned: ReadonlyMap<PlannedRef, Planned>): void {
  const circle = circleOf(known, added)
  if (circle === null) return
  const way = circle.map((ref) => planned.get(ref)?.label ?? ref).join(' → ')
  throw invalid([{ path: 'needs', reason: 'programme.dependency_circle', params: { way } }])
}

const columnFor = { 'sub-project': 'SubProject', part: 'Part', milestone: 'Milestone' } as const
const endOf = (end: 'from' | 'needs', { kind, ref }: Planned) => ({ [`${end}${columnFor[kind]}`]: ref.split(':')[1] })

export const removeDependency = (ctx: Ctx, programmeId: string, id: string): Promise<{ id: string }> =>
  keep(ctx, programmeId, { what: 'remove_dependency', object: 'dependency' }, async (tx) => {
    const own = and(eq(dependencies.id, id), eq(dependencies.programmeId, programmeId))
    const [gone] = await tx.db.delete(dependencies).where(own).returning({ id: dependencies.id })
    if (!gone) throw notFound('dependency')
    return gone
  })
