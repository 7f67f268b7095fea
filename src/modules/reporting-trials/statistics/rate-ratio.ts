import { atLeast, atMost, exactInterval } from './binomial.ts'

/** Events, and how long or by how many they could be made: employees times weeks, or opened forms. Above zero. */
export type Rate = { events: number; exposure: number }

export type RateRatio = {
  /** Rate of a over rate of b; null when neither had an event, infinite when only b had none. */
  ratio: number | null
  /** 95% limits; `high` is infinite when b had no event. */
  low: number
  high: number
  /** Chance of a difference at least this large when there is none in truth. */
  p: number
}

/**
 * Compares two Poisson rates. Given the sum, the events of a are binomial, so that the interval of Clopper and Pearson for its
 * chance becomes an exact one for the ratio; `p` is twice the smaller tail, at most 1, which agrees with the interval.
 * Przyborowski and Wilenski (1940), Biometrika 31; Fay (2010), Two-sided exact tests and matching confidence intervals for
 * discrete data, R Journal 2(1), and R package rateratio.test.
 */
export function compareRates(a: Rate, b: Rate, confidence = 0.95): RateRatio {
  const sum = a.events + b.events
  if (sum === 0) return { ratio: null, low: 0, high: Number.POSITIVE_INFINITY, p: 1 }
  const share = exactInterval(a.events, sum, confidence)
  const scale = b.exposure / a.exposure
  const asRatio = (p: number) => (p >= 1 ? Number.POSITIVE_INFINITY : (p / (1 - p)) * scale)
  return {
    ratio: b.events === 0 ? Number.POSITIVE_INFINITY : (a.events / b.events) * scale,
    low: asRatio(share.low),
    high: asRatio(share.high),
    p: chanceOfDifference(a.events, sum, a.exposure / (a.exposure + b.exposure)),
  }
}

/** @param share of the exposure that a has: its chance of each event when there is no difference */
export const chanceOfDifference = (events: number, sum: number, share: number): number =>
  Math.min(1, 2 * Math.min(atMost(events, sum, share), atLeast(events, sum, share)))
