import { useLanguage, useTexts } from '#platform/texts'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import { criterionColumn } from './criterion-column.tsx'
import type { OpinionsData } from './opinions-data.ts'

/** How the board members rank together: per criterion the spread, how far they agree, and groups that differ. */
export function OpinionsPart({ opinions }: { opinions: OpinionsData }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <h2>{t.opinions.title}</h2>
      <p>{opinions.count}</p>
      {opinions.rows.length > 0 && (
        <>
          <p>{opinions.concordance}</p>
          <Figure title={t.opinions.figure} svg={opinions.svg} tableLabel={t.table}>
            <p>{t.opinions.spreadText}</p>
            <DataTable
              caption={t.opinions.figure}
              rows={opinions.rows}
              rowKey={({ criterion }) => criterion}
              empty=""
              columns={[
                criterionColumn(language),
                { key: 'low', header: t.columns.low, numeric: true, cell: ({ low }) => low },
                { key: 'median', header: t.columns.median, numeric: true, cell: ({ median }) => median },
                { key: 'high', header: t.columns.high, numeric: true, cell: ({ high }) => high },
              ]}
            />
          </Figure>
          {opinions.groups.length === 0 ? (
            <p>{t.opinions.noGroups}</p>
          ) : (
            <>
              <p>{t.opinions.groups}</p>
              <ul>
                {opinions.groups.map((group) => (
                  <li key={group}>{group}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </>
  )
}
