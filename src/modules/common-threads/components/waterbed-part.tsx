import { percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { OverviewData } from './overview-data.ts'

/** Where neighbours differ; names as far as the viewer may see them. */
export function Waterbed({ data }: { data: OverviewData }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <h2>{t.waterbed.title}</h2>
      <p>{t.waterbed.text}</p>
      <DataTable
        caption={t.waterbed.title}
        captionHidden
        stacked
        rows={data.waterbed}
        rowKey={({ norm }) => norm}
        empty={<EmptyState title={t.waterbed.none} />}
        columns={[
          {
            key: 'norm',
            header: t.columns.norm,
            rowHeader: true,
            cell: ({ norm, title }) => (
              <a href={`/rode-draden/${data.roundId}/waterbed?norm=${encodeURIComponent(norm)}`}>
                {norm} {title}
              </a>
            ),
          },
          {
            key: 'district',
            header: t.waterbed.district,
            numeric: true,
            cell: ({ district }) => percentText(language, district),
          },
          {
            key: 'most',
            header: t.columns.exposure,
            cell: ({ most }) => (most ? `${most.name}: ${percentText(language, most.value)}` : ''),
          },
        ]}
      />
    </>
  )
}
