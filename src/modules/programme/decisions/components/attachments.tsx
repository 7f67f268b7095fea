import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'
import type { ShownProposal } from './shown.ts'

/** The files of a proposal; who keeps a draft adds and removes them here. */
export function Attachments({ id, attachments, mayChange }: Pick<ShownProposal, 'id' | 'attachments' | 'mayChange'>) {
  const t = useTexts(texts)
  const form = useForm()
  if (attachments.length === 0 && !mayChange) return null
  return (
    <section aria-labelledby="attachments-title">
      <h2 id="attachments-title">{t.attachments}</h2>
      <ul>
        {attachments.map(({ id: attachmentId, name }) => (
          <li key={attachmentId}>
            <a className="ww-break" href={`/voorstellen/${id}/bijlagen/${attachmentId}`} download>
              {name}
            </a>
            {mayChange && (
              <form method="post">
                <input type="hidden" name="attachmentId" value={attachmentId} />
                <Button kind="plain" name="do" value="detach" label={t.detachOne(name)}>
                  {t.detach}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
          <Field name="file" type="file" label={t.file} hint={t.attachHint} problem={form.problem('file')} />
          <Button kind="secondary" name="do" value="attach">
            {t.attach}
          </Button>
        </form>
      )}
    </section>
  )
}
