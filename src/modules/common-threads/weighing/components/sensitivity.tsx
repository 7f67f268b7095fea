import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { Criterion } from '../model.ts'
import { texts } from '../texts.ts'
import type { ScenarioKind } from '../weigh.ts'

export type ScenarioRow = { kind: ScenarioKind; first: string[]; differs: boolean }

/** Whether the first three threads change with the ranking of the criteria. */
export function Sensitivity({ rows }: { rows: ScenarioRow[] }) {
  const t = useTexts(texts)
  return (
    <>
      <h2>{t.sensitivity.title}</h2>
      <p>{rows.some(({ differs }) => differs) ? t.sensitivity.changes : t.sensitivity.same}</p>
      <DataTable
        caption={t.sensitivity.title}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ kind }) => kind}
        empty=""
        columns={[
          {
            key: 'kind',
            header: t.columns.ranking,
            rowHeader: true,
            cell: ({ kind }) => t.sensitivity.kinds[kind],
          },
          { key: 'first', header: t.columns.firstThreads, cell: ({ first }) => first.join('; ') },
          {
            key: 'differs',
            header: t.columns.differs,
            cell: ({ differs }) => (differs ? t.sensitivity.yes : t.sensitivity.no),
          },
        ]}
      />
    </>
  )
}

export type LeftOutRow = { criterion: Criterion; moved: { title: string; from: number; to: number }[] }

/** Which threads change place when one criterion does not count. */
export function LeftOutTable({ rows }: { rows: LeftOutRow[] }) {
  const t = useTexts(texts)
  return (
    <>
      <h3>{t.sensitivity.leftOut}</h3>
      <p>{t.sensitivity.leftOutText}</p>
      <DataTable
        caption={t.sensitivity.leftOut}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ criterion }) => criterion}
        empty=""
        columns={[
          {
            key: 'without',
            header: t.sensitivity.without,
            rowHeader: true,
            cell: ({ criterion }) => t.criteria[criterion],
          },
          {
            key: 'moved',
            header: t.sensitivity.moved,
            cell: ({ moved }) =>
              moved.map(({ title, from, to }) => t.sensitivity.move(title, from, to)).join('; ') ||
              t.sensitivity.nobody,
          },
        ]}
      />
    </>
  )
}
