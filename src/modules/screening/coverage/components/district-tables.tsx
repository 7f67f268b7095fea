import { useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import { texts as screening } from '../../texts.ts'
import type { DistrictCoverage } from '../queries.ts'
import { texts } from '../texts.ts'

/** Percentages of the district, per class and per organisation. */
export function DistrictTables({ coverage: { classes, organisations } }: { coverage: DistrictCoverage }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const percent = {
    key: 'percent',
    header: t.percent,
    numeric: true,
    cell: ({ percent: share }: { percent: number | null }) => (share === null ? t.few : `${share}%`),
  }
  return (
    <>
      <h2>{t.perClass}</h2>
      <DataTable
        caption={t.perClass}
        captionHidden
        stacked
        empty={<EmptyState title={t.none} />}
        rows={classes}
        rowKey={({ class: of }) => of}
        columns={[{ key: 'class', header: t.class, rowHeader: true, cell: ({ class: of }) => s.classes[of] }, percent]}
      />
      {organisations.length > 0 && (
        <>
          <h2>{t.perOrganisation}</h2>
          <p>{t.onceExplain}</p>
          <DataTable
            caption={t.perOrganisation}
            captionHidden
            stacked
            empty={null}
            rows={organisations}
            rowKey={({ name }) => name}
            columns={[{ key: 'name', header: t.organisation, rowHeader: true, cell: ({ name }) => name }, percent]}
          />
        </>
      )}
    </>
  )
}
