import { type Framework, norms, themeOf, thresholdOf, weightOf } from '#modules/frameworks/reading'
import type { AnalysedNorm, Scale } from './model.ts'

/** The ends of a framework's scale. */
export function scaleOf({ scale }: Framework): Scale {
  const levels = scale.map(({ level }) => level)
  return { min: Math.min(...levels), max: Math.max(...levels) }
}

/**
 * The norms of a framework as the calculation needs them, in the order of the framework. `threshold` overrules every
 * norm's own; `groups` keeps the norms of those implementation groups (all when left out).
 */
export function normsOf(framework: Framework, threshold?: number, groups?: readonly string[]): AnalysedNorm[] {
  return norms(framework, groups).map((node) => ({
    code: node.code,
    theme: themeOf(framework, node.code),
    weight: weightOf(node),
    threshold: thresholdOf(framework, node, threshold),
  }))
}
