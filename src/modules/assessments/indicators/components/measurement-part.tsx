import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { DescriptionList } from '#ui/description-list'
import { Figure } from '#ui/figure'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import { History, HistoryTable } from './history.tsx'
import type { ShownMeasurement } from './shown.ts'

/** One indicator of the own municipality: the latest reading, what it means, what it proposes and how it went. */
export function MeasurementPart({ measured: it }: { measured: ShownMeasurement & { svg: string | null } }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const title = `part-${it.code}`
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{it.name}</h2>
      {it.latest && (
        <p>
          <strong>{it.latest.statement}</strong> {it.latest.isStale && <Badge tone="warning">{t.stale}</Badge>}
          <br />
          <span className="ww-muted">
            {it.latest.count && `${it.latest.count}. `}
            {it.latest.when}
          </span>
        </p>
      )}
      {it.proposed && <Alert kind="info">{it.proposed.text}</Alert>}
      <DescriptionList
        items={[
          { term: t.meaning, value: it.description },
          { term: t.norms, value: it.norms.join(', ') },
          { term: t.bounds, value: it.bounds.join(', ') },
        ].filter(({ value }) => value !== '')}
      />
      {it.svg ? (
        <Figure title={t.picture(it.name)} svg={it.svg} tableLabel={w.table}>
          <HistoryTable name={it.name} history={it.history} />
        </Figure>
      ) : (
        <History name={it.name} history={it.history} />
      )}
    </section>
  )
}

/** Indicators that the framework names and that no module measured here yet. */
export function NotYetMeasured({ measured }: { measured: ShownMeasurement[] }) {
  const t = useTexts(texts)
  if (measured.length === 0) return null
  return (
    <>
      <h2>{t.notYet}</h2>
      <DataTable
        caption={t.notYet}
        captionHidden
        stacked
        rows={measured}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          { key: 'name', header: t.indicator, rowHeader: true, cell: ({ name }) => name },
          { key: 'meaning', header: t.meaning, cell: ({ description }) => description },
          { key: 'norms', header: t.norms, cell: ({ norms }) => norms.join(', ') },
        ]}
      />
    </>
  )
}
