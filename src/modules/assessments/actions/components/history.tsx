import { momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import type { ActionEvent } from '../schema.ts'
import { texts } from '../texts.ts'

type Shown = Pick<ActionEvent, 'id' | 'what' | 'fields' | 'reason'> & {
  name: string | null
  doneAt: string
  isFromFile: boolean
}

/** Who did what with an action, from the first to the last. */
export function ActionHistory({ events }: { events: readonly Shown[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t.history}</h2>
      <ol>
        {events.map(({ id, what, fields, reason, name, doneAt, isFromFile }) => (
          <li key={id}>
            {t.events[what]}
            {fields.length > 0 && ` (${fields.map((field) => t.fields[field] ?? field).join(', ')})`} ·{' '}
            {name ?? t.someone} · {momentText(language, doneAt)}
            {isFromFile && ` (${t.fromFile})`}
            {reason && <div className="ww-pre ww-muted">{reason}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}
