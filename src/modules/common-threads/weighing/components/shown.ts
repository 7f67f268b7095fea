import { type Language, numberText, percentText } from '#platform/language'
import { smallBarsSvg } from '#ui/charts/small-bars'
import type { Criterion } from '../model.ts'
import type { Layers } from '../ranking.ts'
import { texts } from '../texts.ts'
import type { WeighedThread } from '../view.ts'
import type { CriterionValue } from '../weigh.ts'

/** A criterion in words: "0,60 (0,40–0,75)", or that it is not known. */
export const valueText = (language: Language, { value, low, high, from }: CriterionValue): string => {
  const number = (one: number) => numberText(language, one, 2)
  if (from === 'unknown') return '?'
  return low === high ? number(value) : `${number(value)} (${number(low)}–${number(high)})`
}

/** "Hoe vaak het voorkomt, Hoe ernstig het is (gelijk), …": the criteria in the order of a ranking. */
export function layerTexts(language: Language, layers: Layers): string[] {
  const t = texts[language]
  return layers.map((layer) => {
    const names = layer.map((criterion: Criterion) => t.criteria[criterion])
    return names.length === 1 ? (names[0] ?? '') : `${names.join(` ${t.and} `)} (${t.ranking.equal})`
  })
}

/** Bars per criterion of each thread: never the sum alone. */
export function criteriaBars(language: Language, threads: readonly WeighedThread[]): string {
  const t = texts[language]
  const columns = threads[0]?.criteria.map(({ criterion }) => t.criteria[criterion]) ?? []
  return smallBarsSvg({
    title: t.bars.title,
    description: `${t.bars.text} ?: ${t.bars.unknown}`,
    columns,
    rows: threads.map(({ title, criteria }) => ({
      label: title.length > 42 ? `${title.slice(0, 41)}…` : title,
      bars: criteria.map((one) => ({
        ...one,
        isOpen: one.from === 'unknown',
        text: one.from === 'unknown' ? '?' : numberText(language, one.value, 2),
      })),
    })),
  })
}

/** A thread as a row of the overview. */
export function threadRow(language: Language, thread: WeighedThread) {
  const { id, title, result, advice, outcome, criteria } = thread
  return {
    id,
    title,
    firstThree: result ? percentText(language, result.firstThree) : null,
    first: result ? percentText(language, result.ranks[0] ?? 0) : null,
    advice: advice && { outcome: advice.outcome, why: advice.why },
    outcome: outcome?.outcome ?? null,
    criteria: criteria.map((one) => ({
      criterion: one.criterion,
      text: valueText(language, one),
      isUnknown: one.from === 'unknown',
    })),
  }
}
export type ThreadRow = ReturnType<typeof threadRow>
