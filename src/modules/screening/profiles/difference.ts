import type { FunctionClass } from '../codes.ts'

/** What an assessment of the same function says elsewhere. */
export type Compared = {
  class: FunctionClass
  calculatedClass: FunctionClass
  scores: readonly number[]
  domains: readonly string[]
  flags: readonly string[]
  version: number
}

/** Why organisations come to another class for the same function; `factors` are places of F1 to F8, from 0. */
export type Difference = {
  isDifferent: boolean
  factors: number[]
  domains: boolean
  flags: boolean
  versions: boolean
  /** Someone chose another class than calculated. */
  deviations: boolean
}

/** Equal dikes: what differs between assessments of one function, whether or not their classes do. */
export function differenceOf(all: readonly Compared[]): Difference {
  const differs = (of: (one: Compared) => unknown) => new Set(all.map((one) => JSON.stringify(of(one)))).size > 1
  const places = all[0]?.scores.map((_, at) => at) ?? []
  return {
    isDifferent: differs((one) => one.class),
    factors: places.filter((at) => differs(({ scores }) => scores[at])),
    domains: differs(({ domains }) => [...domains].sort()),
    flags: differs(({ flags }) => [...flags].sort()),
    versions: differs(({ version }) => version),
    deviations: all.some((one) => one.class !== one.calculatedClass),
  }
}
