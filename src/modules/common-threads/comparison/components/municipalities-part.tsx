import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { ComparisonData } from './comparison-data.ts'
import { rangeText, signed } from './numbers.ts'
import { ReadingBadge } from './reading-badge.tsx'

type Shown = NonNullable<ComparisonData['municipalities']>

/** The bias of each municipality for who may see names; how they are spread, without names, for everyone. */
export function MunicipalitiesPart({ shown, roundId }: { shown: Shown; roundId: string }) {
  const t = useTexts(texts)
  return (
    <>
      {shown.rows.length > 0 && (
        <>
          <h2>{t.municipalities.chart}</h2>
          <p>{t.municipalities.text}</p>
          {shown.svg && (
            <Figure title={t.municipalities.chart} svg={shown.svg} tableLabel={t.table}>
              <MunicipalityTable rows={shown.rows} roundId={roundId} />
            </Figure>
          )}
          {!shown.svg && <EmptyState title={t.municipalities.none} />}
        </>
      )}
      <h2>{t.municipalities.spread}</h2>
      <p>{t.municipalities.spreadText}</p>
      <DataTable
        caption={t.municipalities.spread}
        captionHidden
        stacked
        rows={shown.spread}
        rowKey={({ label }) => label}
        empty=""
        columns={[
          { key: 'range', header: t.columns.bias, rowHeader: true, cell: ({ label }) => label },
          { key: 'count', header: t.municipalities.count, numeric: true, cell: ({ count }) => count },
        ]}
      />
    </>
  )
}

function MunicipalityTable({ rows, roundId }: { rows: Shown['rows']; roundId: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.municipalities.chart}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ code }) => code}
      empty=""
      columns={[
        {
          key: 'name',
          header: t.columns.municipality,
          rowHeader: true,
          cell: ({ code, name }) => <a href={`/vergelijking/${roundId}/gemeente/${code}`}>{name}</a>,
        },
        {
          key: 'state',
          header: t.columns.state,
          cell: ({ state }) => <Badge tone={state === 'signed' ? 'ok' : 'neutral'}>{t.states[state]}</Badge>,
        },
        { key: 'n', header: t.columns.n, numeric: true, cell: ({ counts }) => counts.n },
        { key: 'over', header: t.columns.over, numeric: true, cell: ({ counts }) => counts.over },
        { key: 'equal', header: t.columns.equal, numeric: true, cell: ({ counts }) => counts.equal },
        { key: 'under', header: t.columns.under, numeric: true, cell: ({ counts }) => counts.under },
        { key: 'bias', header: t.columns.bias, numeric: true, cell: ({ bias }) => signed(language, bias.bias) },
        {
          key: 'interval',
          header: t.columns.interval,
          cell: ({ bias }) => rangeText(language, bias.interval, t.between),
        },
        {
          key: 'reading',
          header: t.columns.reading,
          cell: ({ counts, reading }) => (counts.n === 0 ? '' : <ReadingBadge reading={reading} />),
        },
        {
          key: 'progress',
          header: t.columns.progress,
          numeric: true,
          cell: ({ progress }) => signed(language, progress.progress),
        },
      ]}
    />
  )
}
