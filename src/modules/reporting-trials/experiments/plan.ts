import { drawTeams, drawWeeks, hashOfPlan, newCode } from '../drawing.ts'
import { methodsVersion } from '../methods.ts'
import { powerOf, weeksNeeded } from '../statistics/planning.ts'
import type { NewExperiment } from './input.ts'
import { everybodyIs, fewestInTeam } from './model.ts'
import type { Experiment, Group } from './schema.ts'

/** Who takes part, as rows: the teams, or everybody. */
export function groupsOf({ unit, employees, teams }: Pick<NewExperiment, 'unit' | 'employees' | 'teams'>) {
  const all = unit === 'team' ? teams : [{ name: everybodyIs, employees: employees ?? 1 }]
  return all.map((group, at) => ({ ...group, place: at + 1 }))
}

export type Advice = {
  /** Null when ten years are not enough. */
  weeksNeeded: number | null
  /** Chance that the planned weeks show the difference if it is there. */
  power: number
}

/** How long the trial must take, and what the planned weeks are good for. Both arms are taken to be as large. */
export function adviceOn({ yearly, smallest, weeks }: Pick<Experiment, 'yearly' | 'smallest' | 'weeks'>): Advice {
  const expected = { weekly: yearly / 52, ratio: smallest / 100, share: 0.5 }
  return { weeksNeeded: weeksNeeded(expected), power: powerOf(expected, weeks) }
}

type Drawn = { seed: string; arms: ('a' | 'b')[] | null; groups: Group[] }

/** Draws weeks or teams with a seed, and gives codes to spread. */
export function draw(plan: Experiment, seed: string, planned: readonly Group[]): Drawn {
  const code = ({ employees }: Group) => (plan.unit === 'week' || employees >= fewestInTeam ? newCode() : null)
  if (plan.unit === 'week') {
    const [all] = planned
    return { seed, arms: drawWeeks(seed, plan.weeks), groups: all ? [{ ...all, code: code(all) }] : [] }
  }
  const arms = drawTeams(seed, planned)
  return {
    seed,
    arms: null,
    groups: planned.map((group, at) => ({ ...group, arm: arms[at] ?? 'a', code: code(group) })),
  }
}

/** The hash of everything that was decided beforehand, the draw included. */
export const hashOf = (plan: Experiment, { seed, arms, groups: drawn }: Drawn): string =>
  hashOfPlan({
    ...{ title: plan.title, question: plan.question, a: plan.methodA, b: plan.methodB, methods: methodsVersion() },
    ...{ measure: plan.measure, unit: plan.unit, startsOn: plan.startsOn, weeks: plan.weeks, yearly: plan.yearly },
    ...{ smallest: plan.smallest, enough: plan.enough, seed, arms },
    groups: drawn.map(({ name, employees, arm, code }) => ({ name, employees, arm, code })),
  })
