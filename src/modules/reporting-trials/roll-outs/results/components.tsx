import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { ratioSvg } from '#ui/charts/ratio'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { ratioText } from '../../experiments/components/verdict.ts'
import { texts as trialsTexts } from '../../texts.ts'
import type { RollOutResult } from './schema.ts'
import { texts } from './texts.ts'

export type ShownResult = Omit<RollOutResult, 'organisationId' | 'drawnBy'>

/** Both comparisons of a result, as rows for table and file. */
export const rowsOf = (it: ShownResult) => [
  { against: 'ownBefore' as const, verdict: it.verdict, ratio: it.ratio, low: it.low, high: it.high },
  {
    ...{ against: 'others' as const, verdict: it.besideVerdict },
    ...{ ratio: it.besideRatio, low: it.besideLow, high: it.besideHigh },
  },
]

/** The ratio with its range as a picture, and both comparisons as a table; the table alone where there are too few reports. */
export function ResultNumbers({ result }: { result: ShownResult }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { ratio, low, high } = result
  if (ratio === null || low === null || high === null) return <ResultTable result={result} />
  const say = (value: number) => ratioText(language, value)
  const svg = ratioSvg({
    ...{ title: t.picture, description: t.pictureText(say(ratio), say(low), say(high)) },
    ...{ ratio, low, high, same: t.noDifference },
    say: (value) => t.times(numberText(language, value, value < 1 ? 2 : 0)),
  })
  return (
    <Figure title={t.picture} svg={svg} tableLabel={t.table}>
      <ResultTable result={result} />
    </Figure>
  )
}

function ResultTable({ result }: { result: ShownResult }) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const language = useLanguage()
  const say = (value: number | null) => (value === null ? '' : ratioText(language, value))
  return (
    <DataTable
      caption={t.picture}
      captionHidden
      rows={rowsOf(result)}
      rowKey={({ against }) => against}
      empty=""
      columns={[
        { key: 'against', header: t.compared, rowHeader: true, cell: ({ against }) => t[against] },
        { key: 'outcome', header: t.outcome, cell: ({ verdict }) => common.verdicts[verdict] },
        { key: 'ratio', header: t.ratio, numeric: true, cell: ({ ratio }) => say(ratio) },
        { key: 'low', header: t.low, numeric: true, cell: ({ low }) => say(low) },
        { key: 'high', header: t.high, numeric: true, cell: ({ high }) => say(high) },
      ]}
    />
  )
}
