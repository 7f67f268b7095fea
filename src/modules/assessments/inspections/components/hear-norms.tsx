import { useForm, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { EmptyState } from '#ui/empty-state'
import { Field } from '#ui/field'
import { TabLinks } from '#ui/tabs'
import { texts } from '../texts.ts'
import type { HearRow } from './hear-row.ts'
import { differenceText, markText } from './words.ts'

type Props = { id: string; rows: HearRow[]; isShort: boolean; mayReply: boolean; mayAnswer: boolean }

/** Norm by norm: the verdict, what the municipality says to it, and the answer. */
export function HearNorms({ id, rows, isShort, mayReply, mayAnswer }: Props) {
  const t = useTexts(texts).hearing
  const here = `/toetsingen/${id}/wederhoor`
  return (
    <>
      <TabLinks
        label={t.filter}
        items={[
          { href: here, label: t.all, current: !isShort },
          { href: `${here}?toon=verschil`, label: t.only, current: isShort },
        ]}
      />
      {rows.length === 0 && <EmptyState title={t.noReplies} />}
      {rows.map((row) => (
        <HearNorm key={row.code} id={id} row={row} mayReply={mayReply} mayAnswer={mayAnswer} />
      ))}
    </>
  )
}

function HearNorm({ id, row, mayReply, mayAnswer }: Omit<Props, 'rows' | 'isShort'> & { row: HearRow }) {
  const t = useTexts(texts)
  const { code, title, marks, self, reason, reply } = row
  const difference = differenceText(t, self, marks[0])
  return (
    <article className="ww-norm" id={code} tabIndex={-1}>
      <h2>
        {code} {title}
      </h2>
      <p>
        {t.theme.levelThen}: <strong>{markText(t, marks[0])}</strong> · {t.theme.levelNow}:{' '}
        <strong>{markText(t, marks[1])}</strong> · {t.theme.self}: <strong>{markText(t, self)}</strong>{' '}
        {difference && <Badge tone={self === marks[0] ? 'ok' : 'info'}>{difference}</Badge>}
      </p>
      <p className="ww-pre">{reason}</p>
      <p>
        <a href={`/toetsingen/${id}/norm/${encodeURIComponent(code)}`}>
          {mayAnswer ? t.hearing.toNorm : t.hearing.toVerdict}
          <span className="ww-hidden"> {code}</span>
        </a>
      </p>
      {reply && (
        <>
          <h3>{t.hearing.reply}</h3>
          <p className="ww-pre">{reply.body}</p>
          <h3>{t.hearing.answer}</h3>
          {reply.answer ? (
            <p className="ww-pre">{reply.answer}</p>
          ) : (
            <p>
              <Badge tone="warning">{t.hearing.waiting}</Badge>
            </p>
          )}
        </>
      )}
      {mayReply && !reply?.answer && (
        <Say kind="reply" code={code} body={reply?.body ?? ''} version={reply?.version ?? 0} />
      )}
      {mayAnswer && reply && <Say kind="answer" code={code} body={reply.answer ?? ''} version={null} />}
    </article>
  )
}

function Say({
  kind,
  code,
  body,
  version,
}: {
  kind: 'reply' | 'answer'
  code: string
  body: string
  version: number | null
}) {
  const t = useTexts(texts).hearing
  const form = useForm()
  const isMine = form.isRefused && form.value('norm') === code && form.value('do') === kind
  const label = kind === 'reply' ? t.replyTo(code) : `${t.answer} · ${code}`
  return (
    <Confirm summary={label} isOpen={isMine}>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="norm" value={code} />
        {version !== null && <input type="hidden" name="version" value={version} />}
        <Field
          name="body"
          id={`${kind}-${code}`}
          label={label}
          value={isMine ? form.value('body') : body}
          problem={isMine ? form.problem('body') : undefined}
          multiline
          required
        />
        <Button kind="secondary" name="do" value={kind}>
          {kind === 'reply' ? t.save : t.answerSave}
        </Button>
      </form>
    </Confirm>
  )
}
