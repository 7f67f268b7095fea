import { inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { deliverables, dependencies, milestones } from './planning/schema.ts'
import { resultRounds, targets } from './results/schema.ts'
import { riskMeasures, risks } from './risks/schema.ts'
import { reportDays, standings } from './standing/schema.ts'
import { team } from './team/schema.ts'

type Seed<T extends { $inferInsert: object }> = Omit<T['$inferInsert'], 'programmeId' | 'organisationId'>

type MeasureSeed = Pick<Seed<typeof riskMeasures>, 'text' | 'ownerId' | 'dueOn'>

/** What is planned, feared and reported in a programme; dependencies name milestones by their title. */
export type PlanSeed = {
  milestones: readonly Seed<typeof milestones>[]
  deliverables: readonly Seed<typeof deliverables>[]
  dependencies: readonly (Seed<typeof dependencies> & { fromTitle?: string; needsTitle?: string })[]
  risks: readonly (Omit<Seed<typeof risks>, 'number'> & { measures?: readonly MeasureSeed[] })[]
  team: readonly Seed<typeof team>[]
  reportDays: readonly string[]
  standings: readonly Seed<typeof standings>[]
  rounds: Seed<typeof resultRounds> | null
  targets: readonly Seed<typeof targets>[]
}

/** Puts a whole plan into a programme in a few statements, as the system; for the demo and for measuring. */
export async function seedPlan(
  tx: Tx,
  owned: { programmeId: string; organisationId: string },
  seed: PlanSeed,
): Promise<void> {
  const all = <T extends object>(rows: readonly T[]) => rows.map((row) => ({ ...row, ...owned }))
  const put = async <T>(rows: T[], insert: (rows: T[]) => PromiseLike<unknown>) => {
    if (rows.length > 0) await insert(rows)
  }
  await put(all(seed.milestones), (rows) => tx.db.insert(milestones).values(rows))
  const titles = seed.milestones.map(({ title }) => title)
  const made = titles.length > 0 ? await tx.db.select().from(milestones).where(inArray(milestones.title, titles)) : []
  const idOf = (title: string | undefined) =>
    made.find((one) => one.title === title && one.programmeId === owned.programmeId)?.id ?? null
  const edges = seed.dependencies.map(({ fromTitle, needsTitle, ...rest }) => ({
    ...rest,
    ...(fromTitle ? { fromMilestone: idOf(fromTitle) } : {}),
    ...(needsTitle ? { needsMilestone: idOf(needsTitle) } : {}),
  }))
  await put(all(edges), (rows) => tx.db.insert(dependencies).values(rows))
  await put(all(seed.deliverables), (rows) => tx.db.insert(deliverables).values(rows))
  const feared = seed.risks.map(({ measures = [], ...risk }, at) => ({
    measures,
    id: crypto.randomUUID(),
    number: at + 1,
    ...risk,
  }))
  await put(all(feared.map(({ measures: _, ...risk }) => risk)), (rows) => tx.db.insert(risks).values(rows))
  const measures = feared.flatMap((risk) =>
    risk.measures.map((measure, at) => ({ ...measure, riskId: risk.id, position: at + 1 })),
  )
  await put(all(measures), (rows) => tx.db.insert(riskMeasures).values(rows))
  await put(all(seed.team), (rows) => tx.db.insert(team).values(rows))
  await put(all(seed.reportDays.map((day) => ({ day }))), (rows) => tx.db.insert(reportDays).values(rows))
  await put(all(seed.standings), (rows) => tx.db.insert(standings).values(rows))
  await put(all(seed.targets), (rows) => tx.db.insert(targets).values(rows))
  if (seed.rounds) await tx.db.insert(resultRounds).values({ ...seed.rounds, ...owned })
}
