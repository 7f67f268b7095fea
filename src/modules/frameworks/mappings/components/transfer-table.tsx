import { useLanguage, useReason, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import type { TransferKind } from '../model.ts'
import type { TextField } from '../same.ts'
import { texts } from '../texts.ts'

export type TransferRow = {
  norm: string
  title: string
  kind: TransferKind | null
  reason: string | null
  targets: { code: string; title: string }[]
  changed: TextField[]
  faults: { reason: string; params: Record<string, string | number> }[]
}
const tones = { carry: 'ok', confirm: 'info', split: 'info', merge: 'info', drop: 'neutral' } as const

/** The older norms with what becomes of each; `here` is the address of the mapping when its norms can be decided on. */
export function TransferTable({ rows, here }: { rows: TransferRow[]; here: string | null }) {
  const t = useTexts(texts)
  const words = useReason()
  const language = useLanguage()
  const decide = {
    key: 'action',
    header: t.columns.action,
    cell: ({ norm }: TransferRow) => (
      <a href={`${here}/norm/${encodeURIComponent(norm)}`}>
        {t.decide} <span className="ww-hidden">{norm}</span>
      </a>
    ),
  }
  return (
    <DataTable
      caption={t.listTitle}
      stacked
      rows={rows}
      rowKey={({ norm }) => norm}
      empty={<EmptyState title={t.nothing} />}
      columns={[
        {
          key: 'norm',
          header: t.columns.norm,
          rowHeader: true,
          cell: ({ norm, title }) => <span lang={language}>{`${norm} ${title}`}</span>,
        },
        {
          key: 'kind',
          header: t.columns.kind,
          cell: ({ kind, faults }) => (
            <>
              <Badge tone={kind ? tones[kind] : 'warning'}>{kind ? t.kinds[kind] : t.undecided}</Badge>
              {faults.map(({ reason, params }) => (
                <p key={reason + JSON.stringify(params)} className="ww-problem">
                  {words(reason, params)}
                </p>
              ))}
            </>
          ),
        },
        {
          key: 'targets',
          header: t.columns.targets,
          cell: ({ targets }) =>
            targets.length === 0 ? '–' : targets.map(({ code, title }) => <p key={code}>{`${code} ${title}`}</p>),
        },
        {
          key: 'change',
          header: t.columns.change,
          cell: ({ changed }) => (changed.length === 0 ? '–' : changed.map((field) => t.fields[field]).join(', ')),
        },
        { key: 'reason', header: t.columns.reason, cell: ({ reason }) => reason ?? '–' },
        ...(here === null ? [] : [decide]),
      ]}
    />
  )
}
