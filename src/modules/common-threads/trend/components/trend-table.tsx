import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import { signed } from '../../comparison/components/numbers.ts'
import type { TrendLine } from '../model.ts'
import { texts } from '../texts.ts'
import type { TrendData } from './trend-data.ts'

type Row = { key: string; title: string; line: TrendLine }

/** Lines with their mean at each round and the change over the same cells. */
export function TrendTable({ caption, rows, rounds }: { caption: string; rows: Row[]; rounds: TrendData['rounds'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const columns: Column<Row>[] = rounds.map(({ id, title, archiveId }, at) => ({
    key: id,
    header: archiveId === null ? title : t.titleFromFile(title),
    numeric: true,
    cell: ({ line }) => {
      const mean = line.points[at]?.mean ?? null
      return mean === null ? '' : numberText(language, mean, 2)
    },
  }))
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ key }) => key}
      empty=""
      columns={[
        { key: 'name', header: t.columns.name, rowHeader: true, cell: ({ title }) => title },
        ...columns,
        {
          key: 'change',
          header: t.columns.change,
          cell: ({ line: { change } }) =>
            change && change.n > 0 ? t.change(signed(language, change.mean), change.n) : '',
        },
      ]}
    />
  )
}
