import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { Dutch } from '../../components/dutch.tsx'
import { texts } from '../texts.ts'

/** A note in one or two sentences. */
export function NoteForm({ isSent }: { isSent: boolean }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      {isSent && !form.isRefused && (
        <Alert kind="ok" live>
          {t.sent}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Field
          name="text"
          label={t.text}
          hint={t.textHint}
          multiline
          value={form.value('text')}
          problem={form.problem('text')}
          required
        />
        <p>{t.kept}</p>
        <Button>{t.send}</Button>
      </form>
    </>
  )
}

type Note = { id: string; text: string; madeAt: string; sourceName: string | null; answer: string | null }

/** What someone said before, with the answers. */
export function MyNotes({ notes }: { notes: Note[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section>
      <h2>{t.mine}</h2>
      <DataTable
        caption={t.mine}
        captionHidden
        stacked
        rows={notes}
        rowKey={({ id }) => id}
        empty={<p>{t.none}</p>}
        columns={[
          { key: 'on', header: t.on, rowHeader: true, cell: ({ madeAt }) => dateText(language, madeAt) },
          {
            key: 'about',
            header: t.about,
            cell: ({ sourceName }) => (sourceName ? <Dutch>{sourceName}</Dutch> : t.missingSource),
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
          { key: 'answer', header: t.answer, cell: ({ answer }) => (answer ? <Dutch>{answer}</Dutch> : t.waits) },
        ]}
      />
    </section>
  )
}
