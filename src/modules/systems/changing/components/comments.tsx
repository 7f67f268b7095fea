import { momentText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'

type Comment = { id: string; text: string; name: string | null; madeAt: string }

/** What proposers say to each other about a version. */
export function Comments({ comments }: { comments: Comment[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const form = useForm()
  return (
    <section id="opmerkingen" aria-labelledby="opmerkingen-titel">
      <h2 id="opmerkingen-titel">{t.comments}</h2>
      {comments.length === 0 && <p>{t.noComments}</p>}
      <ul>
        {comments.map(({ id, text, name, madeAt }) => (
          <li key={id}>
            <strong>{name ?? t.someone}</strong>, {momentText(language, madeAt)}
            <p className="ww-pre" lang="nl">
              {text}
            </p>
          </li>
        ))}
      </ul>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="do" value="comment" />
        <Field name="text" label={t.comment} multiline value={form.value('text')} problem={form.problem('text')} />
        <Button kind="secondary">{t.addComment}</Button>
      </form>
    </section>
  )
}
