import { useTexts } from '#platform/texts'
import { Button, ButtonGroup } from '#ui/button'
import { Checkbox, Field } from '#ui/field'
import { texts } from '../texts.ts'

/** The two steps of making keys, which the script of the page shows; the phrase is never sent. */
export function MakingPlace() {
  const t = useTexts(texts).own
  return (
    <>
      <div data-part="phrase" hidden>
        <h2 tabIndex={-1}>{t.phrase}</h2>
        <p>{t.keep}</p>
        <p className="ww-lead">
          <strong data-part="words" />
        </p>
        <ButtonGroup>
          <Button type="button" kind="secondary" name="print">
            {t.print}
          </Button>
          <Button type="button" name="written">
            {t.written}
          </Button>
        </ButtonGroup>
      </div>
      <form data-part="check" method="dialog" className="ww-form" hidden noValidate autoComplete="off">
        <Field name="first" label={t.ask(1)} autoComplete="off" />
        <Field name="second" label={t.ask(10)} autoComplete="off" />
        <div data-part="passkey" hidden>
          <Checkbox name="with-passkey" label={t.withPasskey} />
        </div>
        <ButtonGroup>
          <Button>{t.save}</Button>
          <Button type="button" kind="secondary" name="back">
            {t.back}
          </Button>
        </ButtonGroup>
      </form>
      <div data-part="told" role="status" />
    </>
  )
}
