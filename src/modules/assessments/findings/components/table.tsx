import { dateText } from '#platform/language'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { type Column, DataTable } from '#ui/table'
import type { FindingSort, Severity, Source } from '../model.ts'
import { texts } from '../texts.ts'
import type { FindingChoices } from './asked.ts'
import { SeverityBadge } from './severity-badge.tsx'

export type FindingLine = {
  id: string
  municipality: string
  norms: string[]
  severity: Severity
  source: Source
  text: string
  foundOn: string
  shared: 'district' | 'shared' | 'own'
  recommendations: number
}
type Props = {
  lines: FindingLine[]
  count: number
  choices: FindingChoices
  sorted: { by: FindingSort; isDown: boolean }
  /** Nothing was entered at all, whatever the filters. */
  isNew: boolean
}

/** One page of the findings that the filters leave. */
export function FindingTable({ lines, count, choices, sorted, isNew }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const list = listAddress('/bevindingen', choices)
  const sort = (key: FindingSort) => list.sort(key, { by: sorted.by, descending: sorted.isDown })
  const columns: Column<FindingLine>[] = [
    {
      key: 'text',
      header: t.columns.text,
      rowHeader: true,
      cell: ({ id, text }) => <a href={`/bevindingen/${id}`}>{text}</a>,
    },
    { key: 'of', header: t.columns.municipality, sort: sort('municipality'), cell: ({ municipality }) => municipality },
    { key: 'norms', header: t.columns.norms, sort: sort('norms'), cell: ({ norms }) => norms.join(', ') },
    {
      key: 'severity',
      header: t.columns.severity,
      sort: sort('severity'),
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    { key: 'source', header: t.columns.source, sort: sort('source'), cell: ({ source }) => t.sources[source] },
    {
      key: 'day',
      header: t.columns.foundOn,
      sort: sort('foundOn'),
      cell: ({ foundOn }) => dateText(language, foundOn),
    },
    {
      key: 'recommendations',
      header: t.columns.recommendations,
      numeric: true,
      cell: ({ recommendations }) => recommendations,
    },
    {
      key: 'shared',
      header: t.columns.shared,
      cell: ({ shared }) => <Badge tone={shared === 'own' ? 'neutral' : 'info'}>{t.shared[shared]}</Badge>,
    },
  ]
  return (
    <DataTable
      caption={t.found(count)}
      stacked
      rows={lines}
      rowKey={({ id }) => id}
      empty={<EmptyState title={isNew ? t.none : t.noMatch}>{isNew && <p>{t.noneHelp}</p>}</EmptyState>}
      columns={columns}
    />
  )
}
