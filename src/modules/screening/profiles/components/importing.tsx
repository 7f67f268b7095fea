import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { FilePreview } from '#ui/importing'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import type { FunctionClass } from '../../codes.ts'
import { texts } from '../texts.ts'

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
  const w = useTexts(shared)
  const i = t.importing
  const count = (kind: PreviewRow['kind']) => rows.filter((row) => row.kind === kind).length
  const isIdle = count('make') + count('change') === 0
  const classText = ({ calculated, held, total }: PreviewRow) =>
    calculated &&
    (held === calculated ? i.outcome(calculated, total ?? 0) : i.deviating(calculated, held ?? calculated))
  return (
    <FilePreview
      title={i.preview}
      summary={isIdle ? i.nothing : i.summary(count('make'), count('change'), count('same'))}
      fields={{ read: file, seen }}
      busy={w.importing.applying(rows.length)}
      tells={w.importing}
      buttons={
        isIdle ? null : (
          <Button name="do" value="apply">
            {i.apply}
          </Button>
        )
      }
    >
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
    </FilePreview>
  )
}
