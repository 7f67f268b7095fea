import { useReason, useTexts } from '#platform/texts'
import { ErrorSummary } from '#ui/error-summary'
import { DataTable } from '#ui/table'
import type { StaffFault } from '../staff/model.ts'
import { texts } from '../texts.ts'

/** More faults than this are counted, not shown: the file itself is wrong then. */
const most = 1000

/** All faults of a file, each with the cell in which it stands. */
export function StaffFaults({
  fileName,
  faults,
  isMissing,
}: {
  fileName: string
  faults: StaffFault[]
  isMissing: boolean
}) {
  const { import: t, columns } = useTexts(texts).staff
  const reason = useReason()
  if (isMissing) return <ErrorSummary title={t.noFile} problems={[{ href: '#file', text: t.file }]} />
  const shown = faults.slice(0, most).map((fault, index) => ({ ...fault, key: String(index) }))
  return (
    <>
      <ErrorSummary title={t.faults(faults.length)} problems={[{ href: '#fouten', text: t.faultsHelp }]} />
      <section id="fouten">
        {faults.length > most && <p>{t.moreFaults(faults.length - most)}</p>}
        <DataTable
          caption={`${t.fileName}: ${fileName}`}
          stacked
          rows={shown}
          rowKey={({ key }) => key}
          empty=""
          columns={[
            {
              key: 'cell',
              header: t.cell,
              rowHeader: true,
              cell: ({ cell, line, params }) => cell ?? params?.cell ?? t.line(line),
            },
            { key: 'column', header: t.column, cell: ({ column }) => column && columns[column] },
            { key: 'what', header: t.what, cell: ({ reason: code, params }) => reason(code, params) },
          ]}
        />
      </section>
    </>
  )
}
