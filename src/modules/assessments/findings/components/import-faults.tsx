import { useReason, useTexts } from '#platform/texts'
import { ErrorSummary } from '#ui/error-summary'
import { DataTable } from '#ui/table'
import type { FindingsPreview } from '../import.ts'
import { texts } from '../texts.ts'

type Props = { fileName: string; isMissing: boolean; faults: FindingsPreview['faults'] }
/** More faults than this are not shown: the file itself is wrong then. */
const most = 500

/** All faults of a file, each with the cell in which it stands. */
export function ImportFaults({ fileName, isMissing, faults }: Props) {
  const { import: t, columns } = useTexts(texts)
  const reason = useReason()
  if (isMissing) return <ErrorSummary title={t.noFile} problems={[{ href: '#file', text: t.file }]} />
  const names = { ...columns, reportTitle: columns.report }
  return (
    <>
      <ErrorSummary title={t.faults(faults.length)} problems={[{ href: '#fouten', text: t.faultsHelp }]} />
      <section id="fouten">
        <DataTable
          caption={`${t.fileName}: ${fileName}`}
          stacked
          rows={faults.slice(0, most).map((fault, index) => ({ ...fault, key: String(index) }))}
          rowKey={({ key }) => key}
          empty=""
          columns={[
            { key: 'cell', header: t.cell, rowHeader: true, cell: ({ cell, line }) => cell ?? t.line(line) },
            { key: 'column', header: t.column, cell: ({ column }) => column && names[column] },
            { key: 'what', header: t.what, cell: (fault) => reason(fault.reason, fault.params) },
          ]}
        />
      </section>
    </>
  )
}
