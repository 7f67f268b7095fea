import type { Measure } from '../model.ts'
import { type ArmTotal, type Outcome, rateOf } from './model.ts'

/** An outcome as it is shown: nothing of the numbers where one arm has fewer than five reports. */
export function shownOutcome({ verdict, weeks, a, b, comparison }: Outcome, measure: Measure) {
  const total = (of: ArmTotal) => ({ ...of, rate: rateOf(of, measure) })
  if (verdict === 'too-few') return { verdict, weeks, a: null, b: null, comparison: null }
  return { verdict, weeks, a: total(a), b: total(b), comparison }
}
