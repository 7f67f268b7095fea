import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Field } from '#ui/field'
import type { SourceContent } from '../../catalogue/model.ts'
import { texts } from '../texts.ts'

const columns = ['law', 'article', 'url', 'note'] as const
const extraRows = 2

/** The grounds of a version, each a row of four fields, with two empty rows below. */
export function Grounds({ grounds }: Pick<SourceContent, 'grounds'>) {
  const t = useTexts(texts)
  const form = useForm()
  const problem = form.problem('grounds')
  const typed = form.isRefused ? form.values('law').length : grounds.length + extraRows
  const value = (column: (typeof columns)[number], at: number) =>
    form.isRefused ? (form.values(column)[at] ?? '') : (grounds[at]?.[column] ?? '')
  const labels = { law: t.law, article: t.article, url: t.link, note: t.note }
  return (
    <section id="grounds" tabIndex={-1} aria-labelledby="grounds-title">
      <h3 id="grounds-title">{t.labels.grounds}</h3>
      <p>{t.hints.grounds}</p>
      {problem && <Alert kind="error">{problem}</Alert>}
      {Array.from({ length: typed }, (_, at) => at).map((at) => (
        <fieldset key={at} className="ww-fieldset">
          <legend>{t.ground(at + 1)}</legend>
          {columns.map((column) => (
            <Field
              key={column}
              name={`${column}[]`}
              id={`ground-${at}-${column}`}
              label={labels[column]}
              lang="nl"
              value={value(column, at)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  )
}
