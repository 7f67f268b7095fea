import terms from '#content/authorisation-reviews.json' with { type: 'json' }
import { addDays, addMonths } from '#platform/language'
import type { AccessClass, Regime } from '../codes.ts'

/** How often the authorisations for a source are looked at; the terms and what counts as sensitive are data with their source. */
export const rhythms = ['quarterly', 'yearly'] as const
export type Rhythm = (typeof rhythms)[number]

/** What a reviewer chooses for each authorisation. */
export const decisions = ['keep', 'change', 'end'] as const
export type Decision = (typeof decisions)[number]
/** `gone`: it had ended before somebody decided. */
export const outcomes = [...decisions, 'gone'] as const
export type Outcome = (typeof outcomes)[number]

const { quarterly } = terms
const sensitive: { regimes: readonly string[]; access: readonly string[] } = quarterly

/** Quarterly for what falls under a law with its own secrecy, or is strictly restricted; else yearly. */
export const rhythmOf = (source: { regimes: readonly Regime[]; access: AccessClass }): Rhythm =>
  sensitive.access.includes(source.access) || source.regimes.some((regime) => sensitive.regimes.includes(regime))
    ? 'quarterly'
    : 'yearly'

/** The measure of BIO2 that asks for a rhythm. */
export const ruleOf = (rhythm: Rhythm): string => terms[rhythm].rule

/**
 * The day before which a review has to be signed: one rhythm after the last one, or after the first authorisation was written down.
 * @param from YYYY-MM-DD
 */
export const dueOn = (rhythm: Rhythm, from: string): string => addMonths(from, terms[rhythm].months)

/** Where the review of a source stands, from what asks most to what asks nothing. */
export const standings = ['overdue', 'begun', 'soon', 'fresh', 'nothing'] as const
export type Standing = (typeof standings)[number]

const soonDays = Math.max(...terms.remindDays)

/** @param due null when nothing runs; @param today YYYY-MM-DD */
export function standingOf(due: string | null, hasBegun: boolean, today: string): Standing {
  if (due !== null && due < today) return 'overdue'
  if (hasBegun) return 'begun'
  if (due === null) return 'nothing'
  return addDays(due, -soonDays) <= today ? 'soon' : 'fresh'
}

/** The last agreed number of days before a day that has come, or null; after that day it is negative. */
export function reminderDue(day: string, today: string): number | null {
  const reached = terms.remindDays.filter((days) => addDays(day, -days) <= today)
  return reached.length === 0 ? null : Math.min(...reached)
}
