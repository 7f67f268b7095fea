import { besidePower, steppedPower, weeksPerStepNeeded } from '../statistics/stepped.ts'
import type { RollOutView } from './queries.ts'

export type RollOutAdvice = {
  /** Those in the order; before the draw those that were asked and did not decline. */
  municipalities: number
  /** In hundredths. */
  smallest: number
  /** Weeks between two municipalities; null when a year is not enough. */
  weeksNeeded: number | null
  /** Chance that the planned weeks show the difference if it is there. */
  power: number
  /** The same for the comparison with the others in the same weeks. */
  besidePower: number
}

/** How long a roll-out must take to show what it is held for; null when nobody said what is expected, or how many take part is not known. */
export function adviceOn(it: RollOutView): RollOutAdvice | null {
  const municipalities = it.steps ?? (it.sites.length > 1 ? it.sites.filter(isIn).length : 0)
  if (it.yearly === null || it.smallest === null || municipalities === 0) return null
  const expected = { weekly: it.yearly / 52, ratio: it.smallest / 100, municipalities }
  const weeksNeeded = weeksPerStepNeeded(expected)
  const [power, beside] = [steppedPower, besidePower].map((of) => of(expected, it.weeksPerStep))
  return { municipalities, smallest: it.smallest, weeksNeeded, power: power ?? 0, besidePower: beside ?? 0 }
}

const isIn = ({ consent }: { consent: string }) => consent !== 'declined'
