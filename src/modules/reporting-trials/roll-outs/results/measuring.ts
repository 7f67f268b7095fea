import { addDays } from '#platform/language'
import { fewest, reportClassOf, type Verdict } from '../../model.ts'
import { beforeAndAfter, besideOthers, type CommonRatio, commonRatio } from '../../statistics/common-ratio.ts'
import { halfOf } from '../../statistics/stepped.ts'
import { fewestMunicipalities, startOfStep } from '../model.ts'

type Plan = { startsOn: string; weeksPerStep: number; steps: number | null }
/** Whole weeks before or after the start of one of the municipalities; `upTo` is the first day that does not count. */
export type Half = { step: number; isAfter: boolean; from: string; upTo: string }

/** The weeks that count: as many before each start as after it, one after the other. Empty before the draw. */
export function halvesOf(plan: Plan): Half[] {
  const days = halfOf(plan.weeksPerStep) * 7
  return Array.from({ length: plan.steps ?? 0 }, (_, at) => {
    const start = startOfStep(plan, at + 1)
    return [
      { step: at + 1, isAfter: false, from: addDays(start, -days), upTo: start },
      { step: at + 1, isAfter: true, from: start, upTo: addDays(start, days) },
    ]
  }).flat()
}

/** The first day on which all weeks that count are over; null before the draw. */
const measuredUpTo = (plan: Plan): string | null => halvesOf(plan).at(-1)?.upTo ?? null

/** The first and the last day that count; null before the draw. */
export function measuredIn(plan: Plan): { from: string; last: string } | null {
  const [from, upTo] = [halvesOf(plan)[0]?.from, measuredUpTo(plan)]
  return from && upTo ? { from, last: addDays(upTo, -1) } : null
}

export function isMeasured(plan: Plan, today: string): boolean {
  const upTo = measuredUpTo(plan)
  return upTo !== null && upTo <= today
}

/** What one municipality handed in, by its step: reports and employees in each half. */
export type Contribution = { step: number; counts: number[]; employees: number[] }

type Compared = { verdict: Exclude<Verdict, 'too-few'>; ratio: number; low: number; high: number }
type Shown = Compared | { verdict: 'too-few' }
export type RollOutOutcome = { main: Shown; beside: Shown; reports: ReturnType<typeof reportClassOf> | null }

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** Of one municipality: before and after its own start, and what it adds to the others at the starts of those. */
function addedBy({ step, counts }: Contribution, all: readonly Contribution[]): number[] {
  const at = (of: number, isAfter: 0 | 1) => counts[2 * of - 2 + isAfter] ?? 0
  const others = all.flatMap((one) => (one.step === step ? [] : [one.step]))
  const asOther = (isAfter: 0 | 1) => sumOf(others.map((other) => at(other, isAfter)))
  return [at(step, 0), at(step, 1), asOther(0), asOther(1)]
}

/**
 * Whether every pooled number stays five or more when any two municipalities are left out of it: two that know their own numbers and
 * take them off together, learn nothing smaller than five, and nothing of one other municipality.
 */
export function isProtected(cells: readonly (readonly number[])[]): boolean {
  if (cells.length < fewestMunicipalities) return false
  return (cells[0] ?? []).every((_, cell) => {
    const smallestFirst = cells.map((own) => own[cell] ?? 0).sort((one, two) => one - two)
    return sumOf(smallestFirst.slice(0, -2)) >= fewest
  })
}

const tenth = (value: number) => Math.round(value * 10) / 10

function shown(found: CommonRatio | null): Shown {
  if (found === null || found.low === 0 || !Number.isFinite(found.high)) return { verdict: 'too-few' }
  const [ratio, low, high] = [tenth(found.ratio), tenth(found.low), tenth(found.high)]
  // Of the numbers as they are kept: a range that reads as up to 1.0 does not read as a difference.
  return { verdict: low > 1 ? 'more' : high < 1 ? 'less' : 'not-seen', ratio, low, high }
}

/** All before and all after the own start. */
function split({ step, counts, employees }: Contribution) {
  const at = 2 * step - 1
  const side = (from: number, to?: number) => ({
    events: sumOf(counts.slice(from, to)),
    exposure: sumOf(employees.slice(from, to)),
  })
  return { before: side(0, at), after: side(at) }
}

/** Just before and just after the own start, beside the sum of the others in the same weeks. */
function aside(own: Contribution, all: readonly Contribution[]) {
  const others = all.filter((one) => one !== own)
  const cell = (of: readonly Contribution[], at: number) => ({
    events: sumOf(of.map(({ counts }) => counts[at] ?? 0)),
    exposure: sumOf(of.map(({ employees }) => employees[at] ?? 0)),
  })
  const [before, after] = [2 * own.step - 2, 2 * own.step - 1]
  return {
    ...{ before: cell([own], before), after: cell([own], after) },
    ...{ othersBefore: cell(others, before), othersAfter: cell(others, after) },
  }
}

/**
 * What the contributions say together: reports for each employee and week after the own start over before it, each municipality
 * compared with itself; and the same beside the others in the same weeks, so that what changed for all alike falls out. Nothing
 * of the numbers where they are too few.
 */
export function outcomeOf(all: readonly Contribution[]): RollOutOutcome {
  const sides = all.map(split)
  const cells = sides.map(({ before, after }) => [before.events, after.events])
  const main: Shown = isProtected(cells)
    ? shown(commonRatio(sides.map(({ before, after }) => beforeAndAfter(before, after))))
    : { verdict: 'too-few' }
  const beside: Shown = isProtected(all.map((one) => addedBy(one, all)))
    ? shown(commonRatio(all.map((one) => besideOthers(aside(one, all)))))
    : { verdict: 'too-few' }
  const reports = main.verdict === 'too-few' ? null : reportClassOf(sumOf(cells.flat()))
  return { main, beside, reports }
}
