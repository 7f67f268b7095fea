import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { compareRates } from '../statistics/rate-ratio.ts'
import { type Arm, type ArmTotal, armOn, arms, type Comparison, type Outcome, verdictOf, weeksOver } from './model.ts'
import { counts, type Experiment, type Group, groups } from './schema.ts'

type Count = { code: string; week: string; opened: number; sent: number }

/** How many weeks of the trial count: the whole ones until it ended. */
const countedWeeks = (it: Experiment): number => weeksOver(it, it.finishedOn ?? it.startsOn)

/** The events of an arm, and employees times weeks or opened forms beside them. */
function totalOf(it: Experiment, arm: Arm, all: readonly Group[], counted: readonly Count[]): ArmTotal {
  const weeks = countedWeeks(it)
  const armOfWeek = (week: string) => armOn((it.arms ?? []).slice(0, weeks), it.startsOn, week)
  const armOfGroup = new Map(all.map((group) => [group.code, group.arm]))
  const isIn = ({ code, week }: Count) =>
    weeksOver(it, week) < weeks && (it.unit === 'week' ? armOfWeek(week) : armOfGroup.get(code)) === arm
  const own = counted.filter(isIn)
  const events = own.reduce((sum, { sent }) => sum + sent, 0)
  if (it.measure === 'sent') return { events, exposure: own.reduce((sum, { opened }) => sum + opened, 0) }
  const employees = (of: readonly Group[]) => of.reduce((sum, group) => sum + group.employees, 0)
  if (it.unit === 'team') return { events, exposure: employees(all.filter((group) => group.arm === arm)) * weeks }
  return { events, exposure: employees(all) * (it.arms ?? []).slice(0, weeks).filter((one) => one === arm).length }
}

/** What the totals of both arms say. */
export function judge(a: ArmTotal, b: ArmTotal, weeks: number): Outcome {
  const comparison = compared(a, b)
  return { verdict: verdictOf({ a, b, comparison }), a, b, comparison, weeks }
}

function compared(a: ArmTotal, b: ArmTotal): Comparison | null {
  if (a.exposure === 0 || b.exposure === 0) return null
  const { ratio, ...rest } = compareRates(a, b)
  return ratio === null ? null : { ratio, ...rest }
}

/** The outcome of a finished trial, from totals by code and week. */
export async function outcomeOf(tx: Tx, it: Experiment): Promise<Outcome> {
  const all = await tx.db.select().from(groups).where(eq(groups.experimentId, it.id))
  const codes = all.flatMap(({ code }) => code ?? [])
  const counted = codes.length === 0 ? [] : await tx.db.select().from(counts).where(inArray(counts.code, codes))
  const [a, b] = arms.map((arm) => totalOf(it, arm, all, counted))
  return judge(a ?? { events: 0, exposure: 0 }, b ?? { events: 0, exposure: 0 }, countedWeeks(it))
}
