import { numberText, percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { barsSvg } from '#ui/charts/bars'
import { ratioSvg } from '#ui/charts/ratio'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import { ratioText, type ShownResult } from './verdict.ts'

/** The pictures of a result, each with its table; nothing where there are too few reports. */
export function Numbers({ a, b, measure, outcome }: ShownResult) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { comparison, a: one, b: two } = outcome
  if (comparison === null || one === null || two === null) return null
  const say = (value: number) => ratioText(language, value)
  const [ratio, low, high] = [say(comparison.ratio), say(comparison.low), say(comparison.high)]
  const rows = [
    { label: `A: ${a}`, ...one },
    { label: `B: ${b}`, ...two },
  ]
  const rate = (value: number) => numberText(language, value, 1)
  const picture = ratioSvg({
    ...{ title: t.picture, description: t.pictureText(ratio, low, high), ...comparison, same: t.noDifference },
    say: (value) => t.times(numberText(language, value, value < 1 ? 2 : 0)),
  })
  const bars = barsSvg({
    ...{ title: t.bars, description: t.barsText, isNarrow: true, most: Math.max(one.rate, two.rate) },
    bars: rows.map(({ label, rate: value }) => ({ label, value, text: rate(value) })),
  })
  return (
    <>
      <Figure title={t.picture} svg={picture} tableLabel={t.table}>
        <p>{t.pictureText(ratio, low, high)}</p>
        <p>{t.chance(percentText(language, comparison.p))}</p>
      </Figure>
      <Figure title={`${t.bars} (${t.rate[measure].toLowerCase()})`} svg={bars} tableLabel={t.table}>
        <DataTable
          caption={t.bars}
          rows={rows}
          rowKey={({ label }) => label}
          empty=""
          columns={[
            { key: 'arm', header: t.arms, rowHeader: true, cell: ({ label }) => label },
            { key: 'events', header: t.events, numeric: true, cell: ({ events }) => events },
            { key: 'rate', header: t.rate[measure], numeric: true, cell: (row) => rate(row.rate) },
          ]}
        />
      </Figure>
    </>
  )
}
