import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { FilePreview } from '#ui/importing'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import type { HoursPreview } from '../importing.ts'
import type { HourKind } from '../model.ts'
import type { nl } from '../nl.ts'
import { texts } from '../texts.ts'
import { quarterWords } from './words.ts'

export type PreviewRow = {
  line: number
  kind: HourKind
  municipality: string
  subProject: string
  quarter: string
  was: number | null
  hours: number | null
  note: string | null
}

/** The rows of a file that change something, in words. */
export function rowsOf(
  { grid, changes }: HoursPreview,
  t: Pick<typeof nl, 'quarterText' | 'all' | 'wholeProgramme'>,
): PreviewRow[] {
  const names = new Map(grid.municipalities.map(({ id, name }) => [id, name]))
  const titles = new Map(grid.subProjects.map(({ id, title }) => [id, title]))
  return changes
    .filter(({ isSame }) => !isSame)
    .map(({ line, entry, was }) => ({
      line,
      kind: entry.kind,
      municipality: names.get(entry.municipalityId) ?? '',
      subProject: entry.subProjectId === null ? t.wholeProgramme : (titles.get(entry.subProjectId) ?? ''),
      quarter: quarterWords(t, entry.quarter),
      was,
      hours: entry.hours,
      note: entry.note ?? null,
    }))
}

type Props = { rows: PreviewRow[]; same: number; seen: string; file: string }

/** What a file would change, and the button that does it. */
export function HoursPreviewTable({ rows, same, seen, file }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const i = t.importing
  const language = useLanguage()
  const hours = (value: number | null) => (value === null ? '–' : numberText(language, value))
  return (
    <FilePreview
      title={i.preview}
      summary={rows.length === 0 ? i.nothing : i.summary(rows.length, same)}
      fields={{ read: file, seen }}
      busy={w.importing.applying(rows.length)}
      buttons={
        rows.length === 0 ? null : (
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
        rows={rows}
        rowKey={({ line }) => String(line)}
        empty=""
        columns={[
          { key: 'municipality', header: t.municipality, rowHeader: true, cell: ({ municipality }) => municipality },
          { key: 'kind', header: t.kind, cell: ({ kind }) => t.kinds[kind] },
          { key: 'subProject', header: t.subProject, cell: ({ subProject }) => subProject },
          { key: 'quarter', header: t.quarter, cell: ({ quarter }) => quarter },
          { key: 'was', header: i.from, numeric: true, cell: ({ was }) => hours(was) },
          { key: 'hours', header: i.to, numeric: true, cell: (row) => hours(row.hours) },
          { key: 'note', header: t.note, cell: ({ note }) => note },
        ]}
      />
    </FilePreview>
  )
}
