import { useActionData } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { Field } from '#ui/field'
import { en } from './en.ts'
import { Markdown } from './markdown.tsx'
import { nl } from './nl.ts'
import { previewButton } from './preview.ts'

type Props = {
  name: string
  label: string
  hint?: string
  optionalLabel?: string
  required?: boolean
  rows?: number
  /** What is kept; what was typed goes before it. */
  value: string
  /** Fills in what stands between braces, for the preview. */
  fill?: (text: string) => string
}

/**
 * A text with layout, and how it looks. The button shows that by a page of its own (`askedPreview`), which asks nothing of the
 * browser; where scripts run, the preview follows what is typed.
 */
export function MarkdownField({ fill = (text) => text, rows = 12, value, ...field }: Props) {
  const t = useTexts({ nl, en })
  const form = useForm()
  const given = useActionData<unknown>()
  const isAsked = typeof given === 'object' && given !== null && 'preview' in given && given.preview === field.name
  const typed = form.value(field.name, value)
  const id = `${previewButton}-${field.name}`
  return (
    <div className="ww-stack" data-preview-of={field.name}>
      <Field {...field} multiline rows={rows} value={typed} problem={form.problem(field.name)} />
      <HowTo />
      <div>
        <button
          type="submit"
          className="utrecht-button utrecht-button--secondary-action"
          name={previewButton}
          value={field.name}
          formAction={`#${id}`}
          formNoValidate
        >
          {t.preview}
        </button>
      </div>
      <section id={id} className="ww-preview" aria-label={`${field.label}: ${t.previewTitle}`} hidden={!isAsked}>
        <p className="ww-muted">{t.previewTitle}</p>
        {typed.trim() === '' ? <p>{t.nothing}</p> : <Markdown text={fill(typed)} level={3} />}
      </section>
      <script type="module" src="/preview.js" />
    </div>
  )
}

/** First in a form with such a field: Enter in another field then saves, where it would else show the preview. */
export const SavesOnEnter = () => <button type="submit" hidden />

function HowTo() {
  const t = useTexts({ nl, en })
  return (
    <details>
      <summary>{t.how}</summary>
      <table className="utrecht-table utrecht-table--html-table ww-table">
        <thead>
          <tr>
            <th scope="col">{t.typed}</th>
            <th scope="col">{t.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {t.rows.map(([typed, becomes]) => (
            <tr key={typed}>
              <td className="ww-break">
                <code>{typed}</code>
              </td>
              <td>{becomes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.paragraph}</p>
    </details>
  )
}
