import { momentText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { Stack } from '#ui/stack'
import { texts } from '../texts.ts'
import type { ShownProposal } from './shown.ts'

/** What the board says before the meeting, with a form for who may add to it. */
export function Comments({ comments, mayComment }: Pick<ShownProposal, 'comments' | 'mayComment'>) {
  const t = useTexts(texts)
  const form = useForm()
  const language = useLanguage()
  if (comments === null) return null
  return (
    <section aria-labelledby="comments-title">
      <h2 id="comments-title">{t.comments}</h2>
      <p className="ww-muted">{t.commentsWho}</p>
      {comments.length === 0 && <p>{t.noComments}</p>}
      <Stack>
        {comments.map(({ id, author, place, version, madeAt, body, isOwn }) => (
          <article key={id} className="ww-card">
            <p>
              <strong>{author ?? t.someone}</strong>, {place ?? t.leaderSays} · {momentText(language, madeAt)} ·{' '}
              {t.onVersion(version)}
            </p>
            <p className="ww-pre">{body}</p>
            {isOwn && mayComment && (
              <form method="post">
                <input type="hidden" name="commentId" value={id} />
                <Button kind="plain" name="do" value="uncomment">
                  {t.takeBackComment}
                </Button>
              </form>
            )}
          </article>
        ))}
        {mayComment && (
          <form method="post" className="ww-form" noValidate>
            <Field
              name="body"
              label={t.comment}
              value={form.value('body')}
              problem={form.problem('body')}
              multiline
              required
            />
            <Button kind="secondary" name="do" value="comment">
              {t.send}
            </Button>
          </form>
        )}
      </Stack>
    </section>
  )
}
