import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Field, RadioGroup, Select } from '#ui/field'
import { replyKinds } from '../model.ts'
import { texts } from '../texts.ts'
import type { ShownFile, ShownOwn } from './shown.ts'

/** What was said with its answer, and a form to say more. */
export function OwnReplies({ files, replies }: Pick<ShownOwn, 'files' | 'replies'>) {
  const t = useTexts(texts)
  return (
    <section id="reageren">
      <h2>{t.replies}</h2>
      <p>{t.repliesIntro}</p>
      {replies.map((one) => (
        <Said key={one.id} said={one} files={files} />
      ))}
      <ReplyForm files={files} />
    </section>
  )
}

function Said({ said, files }: { said: ShownOwn['replies'][number]; files: ShownFile[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const check = files.flatMap(({ checks }) => checks).find(({ code }) => code === said.checkCode)
  return (
    <article className="ww-card">
      <h3 className="ww-card__title">{t.kinds[said.kind]}</h3>
      <p className="ww-card__meta">
        {t.written(dateText(language, said.writtenAt))} · {check?.name ?? t.aboutAll}
      </p>
      <p className="ww-pre">{said.body}</p>
      {said.answer && said.answeredAt ? (
        <>
          <h4>{t.answer}</h4>
          <p className="ww-card__meta">
            {t.answered(dateText(language, said.answeredAt))}{' '}
            {said.outcome && <Badge tone="info">{t.outcomes[said.outcome]}</Badge>}
          </p>
          <p className="ww-pre">{said.answer}</p>
        </>
      ) : (
        <p className="ww-muted">{t.noAnswer}</p>
      )}
    </article>
  )
}

function ReplyForm({ files }: { files: ShownFile[] }) {
  const t = useTexts(texts)
  const form = useForm()
  const [first, ...more] = files
  if (!first) return null
  const checks = new Map(files.flatMap((file) => file.checks.map(({ code, name }) => [code, name] as const)))
  return (
    <form method="post" className="ww-form" noValidate>
      <RadioGroup
        name="kind"
        legend={t.kind}
        value={form.value('kind', 'reply')}
        problem={form.problem('kind')}
        options={replyKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      {more.length > 0 && (
        <Select
          name="fileId"
          label={t.file}
          value={form.value('fileId', first.id)}
          options={files.map(({ id, function: label }) => ({ value: id, label }))}
        />
      )}
      <Select
        name="checkCode"
        label={t.about}
        value={form.value('checkCode')}
        problem={form.problem('checkCode')}
        options={[{ value: '', label: t.aboutAll }, ...[...checks].map(([value, label]) => ({ value, label }))]}
      />
      <Field
        name="body"
        label={t.body}
        hint={t.bodyHint}
        value={form.value('body')}
        problem={form.problem('body')}
        multiline
        required
      />
      <Button>{t.send}</Button>
    </form>
  )
}
