import { type Language, numberText } from '#platform/language'
import { rankingSvg } from '#ui/charts/ranking'
import type { Opinions } from '../opinions.ts'
import { texts } from '../texts.ts'
import { layerTexts } from './shown.ts'

const concordanceWord = (value: number) => (value < 0.4 ? 'little' : value < 0.7 ? 'some' : 'much')

/** What the page shows of how the board members rank, in words; nobody is named. */
export function opinionsData(language: Language, { count, spread, concordance, groups }: Opinions) {
  const t = texts[language].opinions
  const number = (value: number) => numberText(language, value, Number.isInteger(value) ? 0 : 1)
  const rows = spread.map(({ criterion, low, median, high }) => ({ criterion, low, median, high }))
  const items = rows.map((row) => ({
    label: texts[language].criteria[row.criterion],
    value: row.median,
    low: row.low,
    high: row.high,
    text: t.range(number(row.median), number(row.low), number(row.high)),
  }))
  return {
    count: count === null ? t.few : count === 0 ? t.nobody : t.count(count),
    concordance:
      concordance === null
        ? t.noConcordance
        : t.concordance(numberText(language, concordance, 2), t.words[concordanceWord(concordance)]),
    rows: rows.map((row) => ({ ...row, low: number(row.low), median: number(row.median), high: number(row.high) })),
    svg: rankingSvg({
      title: t.figure,
      description: items.map((one) => `${one.label}: ${one.text}`).join('; '),
      items,
    }),
    groups: groups.map(({ members, layers }, at) =>
      t.group(
        at === 0 ? 'A' : 'B',
        members === null ? t.fewMembers : t.members(members),
        layerTexts(language, layers).slice(0, 3).join('; '),
      ),
    ),
  }
}
export type OpinionsData = ReturnType<typeof opinionsData>
