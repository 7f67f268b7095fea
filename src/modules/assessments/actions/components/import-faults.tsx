import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

/** Every fault of a file, with its cell. */
export function ImportFaults({ faults }: { faults: { cell: string; text: string }[] }) {
  const { importing: t } = useTexts(texts)
  return (
    <>
      <Alert kind="error" live title={t.faults(faults.length)} />
      <DataTable
        caption={t.fault}
        captionHidden
        rows={faults}
        rowKey={({ cell, text }) => `${cell} ${text}`}
        empty=""
        columns={[
          { key: 'cell', header: t.cell, rowHeader: true, cell: ({ cell }) => cell },
          { key: 'text', header: t.fault, cell: ({ text }) => text },
        ]}
      />
    </>
  )
}
