import { addDays } from '#platform/language'
import { fewest, type Measure, type Verdict } from '../model.ts'

export const experimentStates = ['draft', 'frozen', 'finished'] as const
export type ExperimentState = (typeof experimentStates)[number]
/** What is drawn for: calendar weeks of everybody, or teams; never a person. */
export const units = ['week', 'team'] as const
export type Unit = (typeof units)[number]
export const arms = ['a', 'b'] as const
export type Arm = (typeof arms)[number]
/** The smallest ratios that a plan can ask for, in hundredths. */
export const smallestRatios = [125, 150, 200, 300] as const
/** A code is spread only in a team of at least so many people, so that it points at nobody. */
export const fewestInTeam = 200
/** What the one group of a trial by week is called where it is kept. */
export const everybodyIs = '*'
export const experimentSorts = ['number', 'title', 'startsOn', 'state'] as const

/** How a trial stands on a day. */
export const standings = ['draft', 'waiting', 'running', 'over', 'finished'] as const
export type Standing = (typeof standings)[number]

type Planned = { state: ExperimentState; startsOn: string; weeks: number }
/** The first day after the trial, YYYY-MM-DD. */
export const endOf = ({ startsOn, weeks }: Pick<Planned, 'startsOn' | 'weeks'>): string => addDays(startsOn, weeks * 7)

export function standingOf(plan: Planned, today: string): Standing {
  if (plan.state !== 'frozen') return plan.state
  if (today < plan.startsOn) return 'waiting'
  return today < endOf(plan) ? 'running' : 'over'
}

const dayMs = 24 * 60 * 60_000
/** How many whole weeks of the trial are over on a day: at least none, at most all. */
export function weeksOver({ startsOn, weeks }: Pick<Planned, 'startsOn' | 'weeks'>, today: string): number {
  const passed = Math.floor((Date.parse(today) - Date.parse(startsOn)) / dayMs / 7)
  return Math.min(weeks, Math.max(0, passed))
}

/** The arm of the week that a day is in; null outside the trial. @param drawn the arm of each week, in order */
export function armOn(drawn: readonly Arm[], startsOn: string, day: string): Arm | null {
  const at = Math.floor((Date.parse(day) - Date.parse(startsOn)) / dayMs / 7)
  return drawn[at] ?? null
}

/** Events of an arm and what they are divided by: employees times weeks, or opened forms. */
export type ArmTotal = { events: number; exposure: number }
export type Comparison = { ratio: number; low: number; high: number; p: number }
export type Outcome = { verdict: Verdict; a: ArmTotal; b: ArmTotal; comparison: Comparison | null; weeks: number }

/** What the numbers say; whoever has fewer than five reports on one side can't say anything. */
export function verdictOf({ a, b, comparison }: Pick<Outcome, 'a' | 'b' | 'comparison'>): Verdict {
  if (comparison === null || a.events < fewest || b.events < fewest) return 'too-few'
  if (comparison.low > 1) return 'more'
  return comparison.high < 1 ? 'less' : 'not-seen'
}

/** Events for each hundred: employees in a year, or opened forms. */
export function rateOf({ events, exposure }: ArmTotal, measure: Measure): number {
  if (exposure === 0) return 0
  return measure === 'reports' ? (events / exposure) * 100 * 52 : (events / exposure) * 100
}
