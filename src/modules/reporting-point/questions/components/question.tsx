import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Select } from '#ui/field'
import { DataTable } from '#ui/table'
import { questionReasons } from '../model.ts'
import { texts } from '../texts.ts'
import type { QuestionLine } from '../trail.ts'

type Props = { revision: number; isClosed: boolean; isAcknowledged: boolean; trail: readonly QuestionLine[] }

/** What one adviser decides about a question; none of it needs the text. */
export function Question({ revision, isClosed, isAcknowledged, trail }: Props) {
  const t = useTexts(texts)
  return (
    <>
      <h3>{t.title}</h3>
      <p>{t.text}</p>
      {isClosed && <Reopen revision={revision} />}
      {!isClosed && isAcknowledged && <Close revision={revision} />}
      {!isClosed && !isAcknowledged && <p className="ww-muted">{t.answerFirst}</p>}
      <Trail trail={trail} />
    </>
  )
}

function Close({ revision }: Pick<Props, 'revision'>) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.value('do') === 'close-question'
  return (
    <Confirm summary={t.close} isOpen={isMine}>
      <p>{t.closeText}</p>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <Select
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={isMine ? form.value('reason') : ''}
          problem={isMine ? form.problem('reason') : undefined}
          options={[
            { value: '', label: t.choose },
            ...questionReasons.map((value) => ({ value, label: t.reasons[value] })),
          ]}
        />
        <Button kind="danger" name="do" value="close-question">
          {t.close}
        </Button>
      </form>
    </Confirm>
  )
}

function Reopen({ revision }: Pick<Props, 'revision'>) {
  const t = useTexts(texts)
  return (
    <Confirm summary={t.reopen}>
      <p>{t.reopenText}</p>
      <form method="post">
        <input type="hidden" name="revision" value={revision} />
        <Button kind="secondary" name="do" value="reopen">
          {t.reopen}
        </Button>
      </form>
    </Confirm>
  )
}

function Trail({ trail }: Pick<Props, 'trail'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.trail}
      stacked
      empty={<p>{t.noTrail}</p>}
      rows={trail.map((line, at) => ({ ...line, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: 'step', header: t.columns.step, rowHeader: true, cell: ({ step }) => t.steps[step] },
        { key: 'reason', header: t.columns.reason, cell: ({ reason }) => (reason ? t.reasons[reason] : t.noReason) },
        { key: 'by', header: t.columns.by, cell: ({ name }) => name || t.someone },
        { key: 'on', header: t.columns.on, cell: ({ doneOn }) => dateText(language, doneOn) },
      ]}
    />
  )
}
