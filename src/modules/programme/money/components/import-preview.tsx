import { dateText, moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup } from '#ui/button'
import { FilePreview } from '#ui/importing'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import type { BookingKind } from '../model.ts'
import { texts } from '../texts.ts'

export type PreviewRow = {
  line: number
  isDouble: boolean
  kind: BookingKind
  amountCents: number
  bookedOn: string
  title: string
  activity: string
}
type Props = { rows: PreviewRow[]; fresh: number; doubles: number; seen: string; file: string; name: string }

/** What a file would book, and the buttons that do it or go back to the columns. */
export function ImportPreview({ rows, fresh, doubles, seen, file, name }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const i = t.importing
  const language = useLanguage()
  const columns: Column<PreviewRow>[] = [
    { key: 'line', header: i.line, cell: ({ line }) => line },
    { key: 'title', header: i.fields.title, rowHeader: true, cell: ({ title }) => title },
    { key: 'day', header: i.fields.day, cell: ({ bookedOn }) => dateText(language, bookedOn) },
    { key: 'kind', header: i.fields.kind, cell: ({ kind }) => t.kinds[kind] },
    { key: 'activity', header: i.fields.activity, cell: ({ activity }) => activity },
    {
      key: 'amount',
      header: i.fields.amount,
      numeric: true,
      cell: ({ amountCents }) => moneyText(language, amountCents),
    },
    {
      key: 'what',
      header: i.what,
      cell: ({ isDouble }) => <Badge tone={isDouble ? 'neutral' : 'ok'}>{isDouble ? i.isDouble : i.isNew}</Badge>,
    },
  ]
  return (
    <FilePreview
      title={i.preview}
      summary={i.summary(fresh, doubles)}
      fields={{ read: file, name, seen }}
      busy={w.importing.applying(fresh)}
      buttons={
        <ButtonGroup>
          {fresh > 0 && (
            <Button name="do" value="apply">
              {i.apply}
            </Button>
          )}
          <Button name="do" value="remap" kind="secondary">
            {i.remap}
          </Button>
        </ButtonGroup>
      }
    >
      {rows.length < fresh + doubles && <p>{i.firstRows(rows.length, fresh + doubles)}</p>}
      <DataTable
        caption={i.preview}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ line }) => String(line)}
        empty=""
        columns={columns}
      />
    </FilePreview>
  )
}
