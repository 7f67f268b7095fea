import { useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import { texts as screening } from '../../texts.ts'
import type { ClassCoverage } from '../queries.ts'
import { texts } from '../texts.ts'

/** Files of the own organisation per class. */
export function OwnTable({ rows }: { rows: ClassCoverage[] }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const shown = (value: number | null) => value ?? t.fewShort
  return (
    <DataTable
      caption={t.perClass}
      stacked
      empty={<EmptyState title={t.none} />}
      rows={rows}
      rowKey={({ class: of }) => of}
      columns={[
        { key: 'class', header: t.class, rowHeader: true, cell: ({ class: of }) => s.classes[of] },
        { key: 'files', header: t.files, numeric: true, cell: ({ files }) => shown(files) },
        { key: 'complete', header: t.complete, numeric: true, cell: ({ complete }) => complete ?? '' },
        { key: 'late', header: t.late, numeric: true, cell: ({ late }) => late ?? '' },
        {
          key: 'percent',
          header: t.percent,
          numeric: true,
          cell: ({ percent }) => (percent === null ? t.few : `${percent}%`),
        },
      ]}
    />
  )
}
