import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { DataTable } from '#ui/table'
import type { FunctionClass } from '../../codes.ts'
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

export type PreviewRow = {
  line: number
  kind: 'make' | 'change' | 'same'
  name: string
  calculated: FunctionClass | null
  held: FunctionClass | null
  total: number | null
}

const tones = { make: 'ok', change: 'info', same: 'neutral' } as const

/** What a file would do, and the button that does it. */
export function ImportPreview({ rows, seen, file }: { rows: PreviewRow[]; seen: string; file: string }) {
  const t = useTexts(texts)
  const i = t.importing
  const count = (kind: PreviewRow['kind']) => rows.filter((row) => row.kind === kind).length
  const isIdle = count('make') + count('change') === 0
  const classText = ({ calculated, held, total }: PreviewRow) =>
    calculated &&
    (held === calculated ? i.outcome(calculated, total ?? 0) : i.deviating(calculated, held ?? calculated))
  return (
    <>
      <h2>{i.preview}</h2>
      <p role="status">{isIdle ? i.nothing : i.summary(count('make'), count('change'), count('same'))}</p>
      {!isIdle && (
        <form method="post">
          <input type="hidden" name="read" value={file} />
          <input type="hidden" name="seen" value={seen} />
          <Button name="do" value="apply">
            {i.apply}
          </Button>
        </form>
      )}
      <DataTable
        caption={i.preview}
        captionHidden
        stacked
        rows={rows.filter(({ kind }) => kind !== 'same')}
        rowKey={({ line }) => String(line)}
        empty=""
        columns={[
          { key: 'name', header: t.columns.name, rowHeader: true, cell: ({ name }) => name },
          { key: 'kind', header: i.what, cell: ({ kind }) => <Badge tone={tones[kind]}>{i.kinds[kind]}</Badge> },
          { key: 'class', header: t.outcome.calculated, cell: (row) => classText(row) ?? i.noScores },
        ]}
      />
    </>
  )
}
