import { momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import type { ConnectionEvent } from '../schema.ts'
import { texts } from '../texts.ts'

type Shown = Pick<ConnectionEvent, 'id' | 'what' | 'fields'> & { name: string | null; doneAt: string }

/** Who changed which fields and when, the latest first. */
export function ConnectionHistory({ events }: { events: readonly Shown[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{t.history}</h2>
      {events.length === 0 && <p>{t.noHistory}</p>}
      <ul>
        {events.map(({ id, what, fields, name, doneAt }) => (
          <li key={id}>
            {momentText(language, doneAt)}: {t.events[what]}
            {fields.length > 0 && ` (${fields.map((field) => t.fields[field] ?? field).join(', ')})`},{' '}
            {name ?? t.someone}
          </li>
        ))}
      </ul>
    </section>
  )
}
