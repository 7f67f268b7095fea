import { momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { Event } from '../history.ts'
import { texts } from '../texts.ts'

export type ShownEvent = Omit<Event, 'doneAt'> & { doneAt: string }
export const shownEvent = ({ doneAt, ...event }: Event): ShownEvent => ({ ...event, doneAt: doneAt.toISOString() })

/** Who did what and when, with the notes. */
export function History({ events }: { events: readonly ShownEvent[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section>
      <h2>{t.history}</h2>
      <DataTable
        caption={t.history}
        captionHidden
        stacked
        empty=""
        rows={[...events]}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', header: t.on, rowHeader: true, cell: ({ doneAt }) => momentText(language, doneAt) },
          { key: 'did', header: t.did, cell: ({ what }) => t.what[what] },
          { key: 'by', header: t.by, cell: ({ name }) => name ?? t.nobody },
          { key: 'note', header: t.explanation, cell: ({ note }) => note ?? '' },
        ]}
      />
      <p className="ww-muted">{t.destroyed}</p>
    </section>
  )
}
