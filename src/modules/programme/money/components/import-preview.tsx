import { dateText, moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup } from '#ui/button'
import { type Column, DataTable } from '#ui/table'
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
    <>
      <h2>{i.preview}</h2>
      <p role="status">{i.summary(fresh, doubles)}</p>
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
      <form method="post">
        <input type="hidden" name="read" value={file} />
        <input type="hidden" name="name" value={name} />
        <input type="hidden" name="seen" value={seen} />
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
      </form>
    </>
  )
}

type FaultsProps = { faults: { cell: string; text: string }[]; file: string; name: string }

/** Every fault of a file with its cell, and the way back to the columns. */
export function ImportFaults({ faults, file, name }: FaultsProps) {
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
      <form method="post">
        <input type="hidden" name="read" value={file} />
        <input type="hidden" name="name" value={name} />
        <Button name="do" value="remap" kind="secondary">
          {t.remap}
        </Button>
      </form>
    </>
  )
}
