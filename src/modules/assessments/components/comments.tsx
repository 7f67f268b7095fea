import { momentText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'

type Comment = { id: string; body: string; name: string | null; isMine: boolean; writtenAt: string }

export function Comments({ comments, mayComment }: { comments: Comment[]; mayComment: boolean }) {
  const t = useTexts(texts).comments
  const language = useLanguage()
  const form = useForm()
  return (
    <section aria-labelledby="comments-title">
      <h2 id="comments-title">{t.title}</h2>
      {comments.length === 0 && <p>{t.none}</p>}
      <ul>
        {comments.map(({ id, body, name, isMine, writtenAt }) => (
          <li key={id}>
            <p className="ww-pre">{body}</p>
            <p className="ww-muted">
              {isMine ? t.you : (name ?? t.someone)}, {momentText(language, writtenAt)}
            </p>
            {isMine && (
              <Confirm summary={t.remove}>
                <form method="post">
                  <p>{t.removeConfirm}</p>
                  <input type="hidden" name="id" value={id} />
                  <Button kind="danger" name="do" value="remove-comment">
                    {t.remove}
                  </Button>
                </form>
              </Confirm>
            )}
          </li>
        ))}
      </ul>
      {mayComment && (
        <form method="post" className="ww-form" noValidate>
          <Field
            name="body"
            label={t.add}
            hint={t.addHint}
            value={form.value('body')}
            problem={form.problem('body')}
            multiline
            rows={3}
          />
          <Button kind="secondary" name="do" value="comment">
            {t.submit}
          </Button>
        </form>
      )}
    </section>
  )
}
