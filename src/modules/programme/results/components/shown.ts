import { textIn } from '#modules/frameworks'
import type { Language } from '#platform/language'
import type { Results, TargetResult } from '../results.ts'
import { texts } from '../texts.ts'

/** A target as words: the code and title of its norm, or the name of its indicator with the percentage. */
export function targetName(
  { framework }: Pick<Results, 'framework'>,
  { target }: TargetResult,
  language: Language,
): string {
  if (target.norm !== null) {
    const node = framework?.nodes.find(({ code }) => code === target.norm)
    const title = textIn(node?.title, language)
    return title ? `${target.norm} · ${title}` : target.norm
  }
  const indicator = framework?.indicators?.find(({ code }) => code === target.indicator)
  const name = textIn(indicator?.name, language) || (target.indicator ?? '')
  return texts[language].percentOf(name, target.percent ?? 100)
}

export type ShownResult = ReturnType<typeof shownResult>

/** What a page or file shows of a target. */
export function shownResult(all: Pick<Results, 'framework'>, result: TargetResult, language: Language) {
  const t = texts[language]
  const count = (reached: { reached: number; n: number } | null | undefined) =>
    reached ? t.of(reached.reached, reached.n) : null
  const { norm, met } = result
  return {
    id: result.target.id,
    name: targetName(all, result, language),
    self: count(norm?.self),
    baseline: count(result.baseline),
    measured: count(result.measured),
    later: count(result.later),
    progress: norm && t.change(norm.up, norm.down),
    bias: norm && t.look(norm.optimistic, norm.strict),
    target: result.target.municipalities,
    met: met === null ? ('open' as const) : met ? ('yes' as const) : ('no' as const),
  }
}
