import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { FunctionClass } from '../../codes.ts'
import { texts } from '../texts.ts'

type One = { organisationId: string; organisation: string; name: string; from: FunctionClass; to: FunctionClass }

/** The functions that would get another class, by organisation. */
export function Moved({ moved }: { moved: readonly One[] }) {
  const t = useTexts(texts)
  return (
    <DataTable
      caption={t.movedTable}
      stacked
      empty={null}
      rows={[...moved].sort(
        (a, b) => a.organisation.localeCompare(b.organisation, 'nl') || a.name.localeCompare(b.name, 'nl'),
      )}
      rowKey={({ organisationId, name }) => `${organisationId} ${name}`}
      columns={[
        { key: 'name', header: t.functionName, rowHeader: true, cell: ({ name }) => name },
        { key: 'where', header: t.organisation, cell: ({ organisation }) => organisation },
        { key: 'from', header: t.from, cell: ({ from }) => from },
        { key: 'to', header: t.to, cell: ({ to }) => to },
      ]}
    />
  )
}
