import { useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { DistrictTable } from './district-data.ts'

/** The latest reading of each municipality, indicator by indicator; those that were never measured are named at the end. */
export function DistrictTables({ indicators }: { indicators: readonly DistrictTable[] }) {
  const t = useTexts(texts)
  const measured = indicators.filter(({ rows }) => rows.length > 0)
  const others = indicators.filter(({ rows }) => rows.length === 0)
  return (
    <>
      {measured.map(({ code, name, description, rows }) => (
        <div key={code}>
          <h2>{name}</h2>
          <p className="ww-muted">{description}</p>
          {rows.some(({ isSuppressed }) => isSuppressed) && <p>{t.hiddenWhy}</p>}
          <DataTable
            caption={name}
            captionHidden
            stacked
            rows={rows}
            rowKey={({ organisationId }) => organisationId}
            empty=""
            columns={[
              { key: 'name', header: t.municipality, rowHeader: true, cell: (row) => row.name },
              { key: 'amount', header: t.share, numeric: true, cell: ({ amount }) => amount },
              { key: 'day', header: t.latest, cell: ({ day }) => day },
            ]}
          />
        </div>
      ))}
      {others.length > 0 && (
        <>
          <h2>{t.none}</h2>
          <ul>
            {others.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {indicators.length === 0 && <EmptyState title={t.noRound} />}
    </>
  )
}
