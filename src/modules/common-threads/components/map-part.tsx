import { useTexts } from '#platform/texts'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { OverviewData } from './overview-data.ts'

/** The district as tiles, for who may see names. */
export function DistrictMap({ data }: { data: OverviewData }) {
  const t = useTexts(texts)
  return (
    <>
      <p>{t.map.text}</p>
      <Figure title={t.map.title} svg={data.map} tableLabel={t.table}>
        <DataTable
          caption={t.map.title}
          rows={data.below}
          rowKey={({ code }) => code}
          empty=""
          columns={[
            { key: 'name', header: t.columns.municipality, rowHeader: true, cell: ({ name }) => name },
            { key: 'below', header: t.columns.below, cell: ({ below, answered }) => t.below(below, answered, 0) },
          ]}
        />
      </Figure>
    </>
  )
}
