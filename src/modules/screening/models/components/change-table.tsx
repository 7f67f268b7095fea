import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { Change } from '../compare.ts'
import { texts } from '../texts.ts'

type Props = { changes: readonly Change[]; checks: Readonly<Record<string, string>> }

/** What differs between two versions, one line each. `checks` has the names of checks by code. */
export function ChangeTable({ changes, checks }: Props) {
  const t = useTexts(texts)
  const nameOf = ({ part, of }: Change) => (part === 'check' ? (checks[of] ?? of) : part === 'rule' ? '' : of)
  const shown = ({ part, field }: Change, value: string | null) => {
    if (part === 'class' && field === 'there') return value === null ? t.notAsked : (checks[value] ?? value)
    return value ?? t.nothing
  }
  return (
    <DataTable
      caption={t.changes}
      captionHidden
      stacked
      empty={null}
      rows={[...changes]}
      rowKey={(one) => `${one.part} ${one.of} ${one.field} ${one.before} ${one.after}`}
      columns={[
        {
          key: 'part',
          header: t.part,
          rowHeader: true,
          cell: (one) => [t.parts[one.part], nameOf(one)].filter(Boolean).join(' · '),
        },
        { key: 'field', header: t.field, cell: ({ field }) => t.fieldNames[field] ?? field },
        { key: 'before', header: t.before, cell: (one) => shown(one, one.before) },
        { key: 'after', header: t.after, cell: (one) => shown(one, one.after) },
      ]}
    />
  )
}
