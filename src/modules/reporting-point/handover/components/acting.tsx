import { useForm, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { Step } from '../model.ts'
import { texts } from '../texts.ts'

/** What can be done with an opened draft; all of it happens in the browser. */
export function Acting({ next, isMine }: { next: readonly Step[]; isMine: boolean }) {
  const t = useTexts(texts)
  return (
    <>
      {isMine && <Alert kind="info">{t.one.waitsForOther}</Alert>}
      {next.includes('approved') && (
        <form data-does method="dialog" className="ww-form" noValidate autoComplete="off">
          <Button name="do" value="approved">
            {t.one.approve}
          </Button>
          <Field name="reason" label={t.one.reason} multiline rows={3} />
          <Button kind="secondary" name="do" value="returned">
            {t.one.giveBack}
          </Button>
        </form>
      )}
      {next.includes('drafted') && (
        <form data-does method="dialog" className="ww-form" noValidate autoComplete="off">
          <Field name="text" label={t.list.text} hint={t.list.textHint} multiline rows={8} required />
          <Button name="do" value="drafted">
            {t.one.redraft}
          </Button>
        </form>
      )}
      {next.includes('sealed') && (
        <form data-does method="dialog" className="ww-form" noValidate>
          <p>{t.one.sealText}</p>
          <Button name="do" value="sealed">
            {t.one.seal}
          </Button>
        </form>
      )}
    </>
  )
}

/** What needs no text: the receipt, and withdrawing. */
export function PlainSteps({ next, seq }: { next: readonly Step[]; seq: number }) {
  const t = useTexts(texts).one
  const form = useForm()
  return (
    <>
      {next.includes('received') && (
        <section>
          <h2>{t.receive}</h2>
          <form method="post" className="ww-form" noValidate>
            <input type="hidden" name="seq" value={seq} />
            <Field
              name="receivedOn"
              type="date"
              label={t.receivedOn}
              value={form.value('receivedOn')}
              problem={form.problem('receivedOn')}
              required
            />
            <Field
              name="reference"
              label={t.reference}
              hint={t.referenceHint}
              value={form.value('reference')}
              problem={form.problem('reference')}
              required
            />
            <ButtonGroup>
              <Button name="do" value="received">
                {t.receive}
              </Button>
            </ButtonGroup>
          </form>
        </section>
      )}
      {next.includes('withdrawn') && (
        <Confirm summary={t.withdraw}>
          <p>{t.withdrawText}</p>
          <form method="post">
            <input type="hidden" name="seq" value={seq} />
            <Button kind="danger" name="do" value="withdrawn">
              {t.withdraw}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
