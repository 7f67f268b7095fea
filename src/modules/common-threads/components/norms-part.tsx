import { numberText, percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { OverviewData } from './overview-data.ts'

const tones = {
  'no-data': 'neutral',
  'shared-strength': 'ok',
  'shared-weakness': 'error',
  split: 'warning',
  individual: 'info',
  attention: 'warning',
} as const

/** The norms in order of rank, with counts beside every share. */
export function Norms({ data }: { data: OverviewData }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const number = (value: number | null) => (value === null ? '' : numberText(language, value, 2))
  return (
    <DataTable
      caption={t.tabs.norms}
      captionHidden
      stacked
      rows={data.norms}
      rowKey={({ norm }) => norm}
      empty={<EmptyState title={t.threads.noProposals} />}
      columns={[
        {
          key: 'rank',
          header: t.columns.rank,
          cell: ({ rank, rankRange }) =>
            rank === null ? (
              ''
            ) : (
              <span className="ww-together">{t.rank(rank, rankRange?.[0] ?? rank, rankRange?.[1] ?? rank)}</span>
            ),
        },
        {
          key: 'norm',
          header: t.columns.norm,
          rowHeader: true,
          cell: ({ norm, title }) => (
            <a href={`/rode-draden/${data.roundId}/norm/${encodeURIComponent(norm)}`}>
              {norm} {title}
            </a>
          ),
        },
        {
          key: 'below',
          header: t.columns.below,
          cell: ({ below, n, notApplicable }) => t.below(below, n, notApplicable),
        },
        {
          key: 'gap',
          header: t.columns.gap,
          numeric: true,
          cell: ({ fgt1 }) => (fgt1 === null ? '' : percentText(language, fgt1)),
        },
        { key: 'leik', header: t.columns.spread, numeric: true, cell: ({ leik }) => number(leik) },
        { key: 'mean', header: t.columns.mean, numeric: true, cell: ({ mean }) => number(mean) },
        { key: 'type', header: t.columns.type, cell: ({ type }) => <Badge tone={tones[type]}>{t.types[type]}</Badge> },
      ]}
    />
  )
}
