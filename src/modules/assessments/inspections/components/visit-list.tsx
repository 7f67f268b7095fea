import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { EmptyState } from '#ui/empty-state'
import { type Column, DataTable } from '#ui/table'
import { texts } from '../texts.ts'

export type VisitRow = {
  id: string
  inspectionId: string
  municipality: string
  day: string
  time: string
  minutes: number
  place: string
  withRole: string
  subject: string
  isCancelled: boolean
}

/** Visits in order of time; with `mayCancel` each can be called off. */
export function VisitList({ visits, mayCancel, isAll }: { visits: VisitRow[]; mayCancel: boolean; isAll: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const municipality: Column<VisitRow> = {
    key: 'municipality',
    header: t.columns.municipality,
    cell: ({ inspectionId, municipality: name }) => <a href={`/toetsingen/${inspectionId}/bezoeken`}>{name}</a>,
  }
  const cancel: Column<VisitRow> = {
    key: 'cancel',
    header: t.visits.cancel,
    cell: ({ id, subject, isCancelled }) =>
      !isCancelled && (
        <Confirm summary={`${t.visits.cancel}: ${subject}`}>
          <form method="post">
            <p>{t.visits.cancelConfirm}</p>
            <input type="hidden" name="id" value={id} />
            <Button kind="danger" name="do" value="cancel">
              {t.visits.cancel}
            </Button>
          </form>
        </Confirm>
      ),
  }
  return (
    <DataTable
      caption={t.visits.agenda}
      captionHidden
      stacked
      rows={visits}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.visits.empty} />}
      columns={[
        {
          key: 'when',
          header: t.visits.when,
          rowHeader: true,
          cell: ({ day, time, minutes, isCancelled }) => (
            <>
              {t.visits.at(dateText(language, day), time, minutes)}{' '}
              {isCancelled && <Badge tone="neutral">{t.visits.cancelled}</Badge>}
            </>
          ),
        },
        ...(isAll ? [municipality] : []),
        { key: 'where', header: t.visits.where, cell: ({ place }) => place },
        { key: 'with', header: t.visits.with, cell: ({ withRole }) => withRole },
        { key: 'subject', header: t.visits.subject, cell: ({ subject }) => subject },
        ...(mayCancel ? [cancel] : []),
      ]}
    />
  )
}
