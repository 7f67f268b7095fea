import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { Step } from '../model.ts'
import { texts } from '../texts.ts'

type Shown = { steps: readonly Step[]; revision: number; isFactSheet: boolean; isReleased: boolean; title: string }

/** What can be done with a paper now, by who looks at it. */
export function PaperSteps({ paper: { steps, revision, isFactSheet, isReleased, title } }: { paper: Shown }) {
  const t = useTexts(texts)
  return (
    <>
      {steps.includes('publish') && <Rename title={title} revision={revision} />}
      {steps.includes('publish') && (
        <Confirm summary={t.publish}>
          <p>{t.publishHelp}</p>
          <form method="post">
            <input type="hidden" name="revision" value={revision} />
            <Button name="do" value="publish">
              {t.publish}
            </Button>
          </form>
        </Confirm>
      )}
      {isFactSheet && steps.includes('release') && (
        <form method="post">
          <p>{t.releaseHelp}</p>
          <Button kind="secondary" name="do" value={isReleased ? 'hold' : 'release'}>
            {isReleased ? t.hold : t.release}
          </Button>
        </form>
      )}
      {steps.includes('next') && (
        <form method="post">
          <Button kind="secondary" name="do" value="next">
            {t.next}
          </Button>
        </form>
      )}
      {steps.includes('withdraw') && <Withdraw />}
      {steps.includes('remove') && (
        <Confirm summary={t.remove}>
          <p>{t.removeHelp}</p>
          <form method="post">
            <Button kind="danger" name="do" value="remove">
              {t.remove}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}

function Rename({ title, revision }: { title: string; revision: number }) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.isRefused && form.value('do') === 'rename'
  return (
    <Confirm summary={t.rename} isOpen={isMine}>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <Field
          name="title"
          label={t.name}
          value={isMine ? form.value('title') : title}
          problem={isMine ? form.problem('title') : undefined}
          required
        />
        <Button kind="secondary" name="do" value="rename">
          {t.save}
        </Button>
      </form>
    </Confirm>
  )
}

function Withdraw() {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.isRefused && form.value('do') === 'withdraw'
  return (
    <Confirm summary={t.withdraw} isOpen={isMine}>
      <p>{t.withdrawHelp}</p>
      <form method="post" className="ww-form" noValidate>
        <Field
          name="reason"
          label={t.reason}
          value={isMine ? form.value('reason') : ''}
          problem={isMine ? form.problem('reason') : undefined}
          multiline
          rows={2}
          required
        />
        <Button kind="danger" name="do" value="withdraw">
          {t.withdraw}
        </Button>
      </form>
    </Confirm>
  )
}
