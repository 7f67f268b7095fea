import { type Comparison, type Interval, readingOf } from '#modules/common-threads/calculation'
import { textTable } from './output.ts'

/** The comparison for people: counts first, then the difference per municipality and per norm, largest first. */
export function comparisonText({ municipalities, norms, ...all }: Comparison): string {
  const { n, over, equal, under } = all
  const heading = `self-scan beside independent assessment: ${n} norms of municipalities with both levels`
  const counts = textTable(
    ['self above assessed', 'equal', 'below', 'exact', 'within one', 'bias', 'kappa', 'AC2'],
    [
      [
        over,
        equal,
        under,
        percent(all.exact),
        percent(all.withinOne),
        ...[all.bias, all.kappaQuadratic, all.gwetAc2Quadratic].map(rounded),
      ],
    ],
  )
  const perMunicipality = textTable(
    ['municipality', ...columns],
    municipalities.toSorted(byBias).map((it) => [it.code, ...rowOf(it)]),
  )
  const perNorm = textTable(
    ['norm', ...columns],
    norms.toSorted(byBias).map((it) => [it.norm, ...rowOf(it)]),
  )
  return [heading, counts, perMunicipality, perNorm, explanation].join('\n\n')
}

type Row = Pick<Comparison['norms'][number], 'n' | 'bias' | 'interval'>

const columns = ['n', 'bias', 'interval', 'reading']
const readings = {
  over: 'self is higher',
  under: 'self is lower',
  chance: "can't be told from chance",
  'too-few': 'too few to tell',
}
const explanation = [
  'bias: mean of self minus assessed, in levels; its 95% interval is that of Student. kappa and AC2: agreement beyond chance,',
  '1 is complete; both with quadratic weights, over all norms and municipalities together. -: not defined.',
].join('\n')

const rowOf = (row: Row) => [
  row.n,
  rounded(row.bias),
  range(row.interval),
  row.n === 0 ? '-' : readings[readingOf(row)],
]
const rounded = (value: number | null) => (value === null ? '-' : value.toFixed(2))
const percent = (share: number | null) => (share === null ? '-' : `${Math.round(share * 100)}%`)
const range = (ends: Interval | null) => (ends ? `${ends[0].toFixed(2)} to ${ends[1].toFixed(2)}` : '-')
const byBias = (a: Row, b: Row) => (b.bias ?? Number.NEGATIVE_INFINITY) - (a.bias ?? Number.NEGATIVE_INFINITY) || 0
