import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { Figure } from '#ui/figure'
import { type Column, DataTable } from '#ui/table'
import { criteria } from '../model.ts'
import { texts } from '../texts.ts'
import type { sortKeys } from './listed.ts'
import type { ThreadRow } from './shown.ts'

const tones = { joint: 'ok', pairs: 'info', local: 'neutral', repair: 'warning', coordinate: 'warning' } as const

type Props = {
  rows: ThreadRow[]
  svg: string
  isFiltered: boolean
  sort: (key: (typeof sortKeys)[number]) => Column<ThreadRow>['sort']
}

/** The threads with their share, advice and decision, and beneath it the criteria of each. */
export function WeighedThreads({ rows, svg, isFiltered, sort }: Props) {
  const t = useTexts(texts)
  return (
    <>
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          isFiltered ? (
            <EmptyState title={t.filter.noMatch} />
          ) : (
            <EmptyState title={t.noThreads} action={<a href="/rode-draden">{t.toThreads}</a>}>
              <p>{t.noThreadsText}</p>
            </EmptyState>
          )
        }
        columns={[
          {
            key: 'thread',
            header: t.columns.thread,
            rowHeader: true,
            sort: sort('draad'),
            cell: ({ id, title }) => <a href={`/draden/${id}/afweging`}>{title}</a>,
          },
          {
            key: 'firstThree',
            header: t.columns.firstThree,
            sort: sort('aandeel'),
            numeric: true,
            cell: ({ firstThree }) => firstThree ?? t.outside,
          },
          {
            key: 'first',
            header: t.columns.first,
            sort: sort('eerste'),
            numeric: true,
            cell: ({ first }) => first ?? '–',
          },
          {
            key: 'advice',
            header: t.columns.advice,
            sort: sort('advies'),
            cell: ({ advice }) =>
              advice ? (
                <>
                  {t.outcomes[advice.outcome]} <span className="ww-muted">({t.why[advice.why]})</span>
                </>
              ) : (
                '–'
              ),
          },
          {
            key: 'outcome',
            header: t.columns.outcome,
            sort: sort('besluit'),
            cell: ({ outcome }) => (outcome ? <Badge tone={tones[outcome]}>{t.outcomes[outcome]}</Badge> : t.undecided),
          },
        ]}
      />
      {rows.length > 0 && (
        <Figure title={t.bars.title} svg={svg} tableLabel={t.table}>
          <p>{t.bars.text}</p>
          <DataTable
            caption={t.bars.title}
            rows={rows}
            rowKey={({ id }) => id}
            empty=""
            columns={[
              { key: 'thread', header: t.columns.thread, rowHeader: true, cell: ({ title }) => title },
              ...criteria.map((criterion, at) => ({
                key: criterion,
                header: t.criteria[criterion],
                numeric: true,
                cell: (row: ThreadRow) =>
                  row.criteria[at]?.isUnknown ? t.bars.unknown : (row.criteria[at]?.text ?? ''),
              })),
            ]}
          />
        </Figure>
      )}
    </>
  )
}
