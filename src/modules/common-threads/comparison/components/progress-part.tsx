import { useLanguage, useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { ComparisonData } from './comparison-data.ts'
import { signed } from './numbers.ts'

type Shown = NonNullable<ComparisonData['progress']>

/** What really changed between the two days, per theme and for the district, beside bias and gap. */
export function ProgressPart({ shown }: { shown: Shown }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (!shown.svg) return <EmptyState title={t.progress.none} />
  const rows = [...shown.rows, { theme: '', title: t.progress.district, progress: shown.district }]
  return (
    <>
      <h2>{t.progress.chart}</h2>
      <p>{t.progress.text}</p>
      <Figure title={t.progress.chart} svg={shown.svg} tableLabel={t.table}>
        <DataTable
          caption={t.progress.chart}
          captionHidden
          stacked
          rows={rows}
          rowKey={({ theme }) => theme}
          empty=""
          columns={[
            { key: 'theme', header: t.columns.theme, rowHeader: true, cell: ({ title }) => title },
            { key: 'n', header: t.columns.n, numeric: true, cell: ({ progress }) => progress.n },
            {
              key: 'moved',
              header: t.columns.moved,
              cell: ({ progress: { up, same, down } }) => t.progress.moved(up, same, down),
            },
            {
              key: 'bias',
              header: t.columns.bias,
              numeric: true,
              cell: ({ progress }) => signed(language, progress.bias),
            },
            {
              key: 'progress',
              header: t.columns.progress,
              numeric: true,
              cell: ({ progress }) => signed(language, progress.progress),
            },
            {
              key: 'gap',
              header: t.columns.gap,
              numeric: true,
              cell: ({ progress }) => signed(language, progress.gap),
            },
          ]}
        />
      </Figure>
    </>
  )
}
