import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { Standing } from '../model.ts'
import { texts } from '../texts.ts'

type Props = { standing: Standing; mayEnd: boolean; revision: number }

/** What can be done with a trial now. */
export function ExperimentSteps({ standing, mayEnd, revision }: Props) {
  const isDraft = standing === 'draft'
  return (
    <>
      {isDraft && <Freeze revision={revision} />}
      {isDraft && <Remove />}
      {!isDraft && <NoteForm />}
      {mayEnd && <Finish />}
      {standing === 'running' && !mayEnd && <FinishEarly />}
    </>
  )
}

function Freeze({ revision }: { revision: number }) {
  const t = useTexts(texts)
  return (
    <Confirm summary={t.freeze}>
      <p>{t.freezeText}</p>
      <form method="post">
        <input type="hidden" name="revision" value={revision} />
        <Button name="do" value="freeze">
          {t.freeze}
        </Button>
      </form>
    </Confirm>
  )
}

function Remove() {
  const t = useTexts(texts)
  return (
    <Confirm summary={t.remove}>
      <p>{t.removeText}</p>
      <form method="post">
        <Button kind="danger" name="do" value="remove">
          {t.remove}
        </Button>
      </form>
    </Confirm>
  )
}

function NoteForm() {
  const t = useTexts(texts)
  const form = useForm()
  const isTyped = form.value('do') === 'note'
  const problem = isTyped ? form.problem('note') : undefined
  return (
    <Confirm summary={t.note} isOpen={problem !== undefined}>
      <p>{t.noteText}</p>
      <form method="post" className="ww-form" noValidate>
        <Field
          name="note"
          label={t.noteLabel}
          value={isTyped ? form.value('note') : ''}
          problem={problem}
          multiline
          rows={3}
          required
        />
        <Button name="do" value="note">
          {t.note}
        </Button>
      </form>
    </Confirm>
  )
}

function Finish() {
  const t = useTexts(texts)
  return (
    <Confirm summary={t.finish}>
      <p>{t.finishText}</p>
      <form method="post">
        <Button name="do" value="finish">
          {t.finish}
        </Button>
      </form>
    </Confirm>
  )
}

function FinishEarly() {
  const t = useTexts(texts)
  const form = useForm()
  const isTyped = form.value('do') === 'finish'
  const problem = isTyped ? form.problem('note') : undefined
  return (
    <Confirm summary={t.finishEarly} isOpen={problem !== undefined}>
      <p>{t.finishEarlyText}</p>
      <form method="post" className="ww-form" noValidate>
        <Field
          name="note"
          id="why"
          label={t.why}
          value={isTyped ? form.value('note') : ''}
          problem={problem}
          multiline
          rows={3}
          required
        />
        <Button kind="danger" name="do" value="finish">
          {t.finishEarly}
        </Button>
      </form>
    </Confirm>
  )
}
