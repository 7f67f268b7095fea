import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { DataTable } from '#ui/table'
import { Dutch } from '../../components/dutch.tsx'
import { texts } from '../texts.ts'

type Proposal = { code: string; name: string; number: number; reason: string; madeAt: string; isNew: boolean }

/** Versions that wait for a decision, the oldest first. */
export function Proposals({ rows }: { rows: Proposal[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section>
      <h2>{t.proposals}</h2>
      <DataTable
        caption={t.proposals}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ code, number }) => `${code} ${number}`}
        empty={<p>{t.noProposals}</p>}
        columns={[
          {
            ...{ key: 'source', header: t.source, rowHeader: true },
            cell: ({ code, name, number }) => (
              <a href={`/bron/${code}/versies/${number}`} lang="nl">
                {name}
              </a>
            ),
          },
          {
            ...{ key: 'version', header: t.version },
            cell: ({ number, isNew }) => (isNew ? `${number}, ${t.isNew}` : String(number)),
          },
          { key: 'reason', header: t.reason, cell: ({ reason }) => <Dutch>{reason}</Dutch> },
          { key: 'on', header: t.on, cell: ({ madeAt }) => dateText(language, madeAt) },
        ]}
      />
    </section>
  )
}

type Note = {
  id: string
  code: string | null
  sourceName: string | null
  text: string
  name: string | null
  madeAt: string
}

/** What employees said, each with a field for the answer. */
export function NotesToAnswer({ rows }: { rows: Note[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section id="opmerkingen">
      <h2>{t.notes}</h2>
      <DataTable
        caption={t.notes}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{t.noNotes}</p>}
        columns={[
          {
            ...{ key: 'about', header: t.about, rowHeader: true },
            cell: ({ code, sourceName }) =>
              code ? (
                <a href={`/bron/${code}`} lang="nl">
                  {sourceName}
                </a>
              ) : (
                t.missingSource
              ),
          },
          {
            key: 'text',
            header: t.said,
            cell: ({ text }) => (
              <span className="ww-pre" lang="nl">
                {text}
              </span>
            ),
          },
          {
            ...{ key: 'by', header: t.by },
            cell: ({ name, madeAt }) => `${name ?? t.someone}, ${dateText(language, madeAt)}`,
          },
          { key: 'answer', header: t.answer, cell: ({ id }) => <AnswerForm id={id} /> },
        ]}
      />
    </section>
  )
}

function AnswerForm({ id }: { id: string }) {
  const t = useTexts(texts)
  const form = useForm()
  const isThis = form.value('id') === id
  return (
    <form method="post" className="ww-form" noValidate>
      <input type="hidden" name="id" value={id} />
      <Field
        name="answer"
        id={isThis ? 'answer' : `answer-${id}`}
        label={t.answerLabel}
        multiline
        rows={2}
        value={isThis ? form.value('answer') : ''}
        problem={isThis ? form.problem('answer') : undefined}
      />
      <Button kind="secondary">{t.answerNote}</Button>
    </form>
  )
}

/** Published sources that no privacy lawyer confirmed. */
export function Unconfirmed({ rows }: { rows: { code: string; name: string }[] }) {
  const t = useTexts(texts)
  return (
    <section>
      <h2>{t.unconfirmed}</h2>
      {rows.length === 0 && <p>{t.noUnconfirmed}</p>}
      <ul>
        {rows.map(({ code, name }) => (
          <li key={code}>
            <a href={`/bron/${code}/versies`} lang="nl">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
