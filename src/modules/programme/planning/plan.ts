import { asc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { type ProgrammeView, subProjectsOf } from '../queries.ts'
import type { Line } from '../schema.ts'
import { lines } from '../schema.ts'
import { type Edge, milestoneOn, type PlannedDays, type PlannedRef, refOf } from './model.ts'
import { type Dependency, dependencies, type Milestone, milestones } from './schema.ts'

/** Something of the plan that others can depend on. */
export type Planned = PlannedDays & { ref: PlannedRef; label: string; kind: 'sub-project' | 'part' | 'milestone' }

export type Plan = {
  lines: Line[]
  subProjects: ProgrammeView['subProjects']
  milestones: Milestone[]
  dependencies: Dependency[]
}

/** Everything with a day in a programme, and what depends on what. Four statements; the caller authorises. */
export async function planOf(tx: Tx, programmeId: string): Promise<Plan> {
  return {
    lines: await tx.db.select().from(lines).where(eq(lines.programmeId, programmeId)).orderBy(asc(lines.position)),
    subProjects: await subProjectsOf(tx, programmeId),
    milestones: await milestoneRows(tx, programmeId),
    dependencies: await tx.db.select().from(dependencies).where(eq(dependencies.programmeId, programmeId)),
  }
}

const milestoneRows = (tx: Tx, programmeId: string): Promise<Milestone[]> =>
  tx.db
    .select()
    .from(milestones)
    .where(eq(milestones.programmeId, programmeId))
    .orderBy(asc(milestones.dueOn), milestones.title)

/** The milestones of a programme as they stood on a day. One statement; the caller authorises. */
export const milestonesOn = async (tx: Tx, programmeId: string, day: string) =>
  (await milestoneRows(tx, programmeId)).map((one) => milestoneOn(one, day))

/** All that a dependency can be about, by its reference, in the order of the plan. */
export function plannedIn({
  subProjects,
  milestones: found,
}: Omit<Plan, 'lines' | 'dependencies'>): Map<PlannedRef, Planned> {
  const all = subProjects.flatMap((one): Planned[] => [
    { ...days(one), kind: 'sub-project', ref: refOf('sub-project', one.id), label: `${one.number}. ${one.title}` },
    ...one.parts.map(
      (part): Planned => ({
        ...days(part),
        kind: 'part',
        ref: refOf('part', part.id),
        label: `${one.number}${part.letter}. ${part.title}`,
      }),
    ),
  ])
  const moments = found.map(
    ({ id, title, dueOn, reachedOn }): Planned => ({
      kind: 'milestone',
      ref: refOf('milestone', id),
      label: title,
      startsOn: dueOn,
      endsOn: dueOn,
      reachedOn,
    }),
  )
  return new Map([...all, ...moments].map((one) => [one.ref, one]))
}

const days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => ({ startsOn, endsOn })

/** A dependency as the two references that it holds. */
export function edgeOf(it: Dependency): Edge {
  const end = (subProject: string | null, part: string | null, milestone: string | null): PlannedRef =>
    subProject !== null
      ? refOf('sub-project', subProject)
      : part !== null
        ? refOf('part', part)
        : refOf('milestone', milestone ?? '')
  return {
    from: end(it.fromSubProject, it.fromPart, it.fromMilestone),
    needs: end(it.needsSubProject, it.needsPart, it.needsMilestone),
  }
}
