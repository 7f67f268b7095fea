import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { ShownMeasurement } from './shown.ts'

/** The last reading of each month, newest first. */
export function History({ name, history }: Pick<ShownMeasurement, 'name' | 'history'>) {
  const t = useTexts(texts)
  if (history.length < 2) return null
  return (
    <details>
      <summary>{t.history}</summary>
      <HistoryTable name={name} history={history} />
    </details>
  )
}

export function HistoryTable({ name, history }: Pick<ShownMeasurement, 'name' | 'history'>) {
  const t = useTexts(texts)
  return (
    <DataTable
      caption={`${t.history}: ${name}`}
      rows={history}
      rowKey={({ day }) => day}
      empty=""
      columns={[
        { key: 'day', header: t.month, rowHeader: true, cell: ({ day }) => day },
        { key: 'amount', header: t.share, numeric: true, cell: ({ amount }) => amount },
        { key: 'count', header: t.counted, cell: ({ count }) => count },
      ]}
    />
  )
}
