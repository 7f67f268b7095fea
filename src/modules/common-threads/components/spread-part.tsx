import { useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { OverviewData } from './overview-data.ts'

/** How the municipalities are spread over the levels, without names; the own municipality is marked. */
export function SpreadPart({ data }: { data: OverviewData }) {
  const t = useTexts(texts)
  const hasOwn = data.spread.some(({ rows }) => rows.some(({ own }) => own > 0))
  return (
    <>
      <h2>{t.spread.title}</h2>
      <p>
        {data.filter.theme ? t.spread.normsText : t.spread.themesText} {hasOwn && t.spread.ownText}
      </p>
      {data.spread.length === 0 && <EmptyState title={t.threads.noProposals} />}
      {data.spread.map(({ code, title, isTheme, svg, rows }) => (
        <section key={code}>
          <Figure title={title} svg={svg} tableLabel={t.table}>
            <DataTable
              caption={title}
              rows={rows}
              rowKey={({ label }) => label}
              empty=""
              columns={[
                { key: 'level', header: t.columns.level, rowHeader: true, cell: ({ label }) => label },
                {
                  key: 'count',
                  header: isTheme ? t.spread.answers : t.columns.count,
                  numeric: true,
                  cell: ({ count }) => count,
                },
                ...(hasOwn
                  ? [
                      {
                        key: 'own',
                        header: t.spread.own,
                        numeric: true,
                        cell: ({ own }: (typeof rows)[number]) => (own > 0 ? own : ''),
                      },
                    ]
                  : []),
              ]}
            />
          </Figure>
          <p>
            <a
              href={
                isTheme
                  ? `/rode-draden?ronde=${data.roundId}&deel=verdeling&thema=${encodeURIComponent(code)}`
                  : `/rode-draden/${data.roundId}/norm/${encodeURIComponent(code)}`
              }
            >
              {isTheme ? t.spread.toNorms(title) : t.spread.toNorm(code)}
            </a>
          </p>
        </section>
      ))}
    </>
  )
}
