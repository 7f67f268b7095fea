import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'

type Props = { needsScript: string; open: string; hasPasskey: boolean }

/** Where a handler gives their phrase or passkey; the script of the page shows it. It is of the kind that a browser never sends. */
export function Unlocking({ needsScript, open, hasPasskey }: Props) {
  const t = useTexts(texts).report
  return (
    <>
      <div data-part="needs-script">
        <Alert kind="info">{needsScript}</Alert>
      </div>
      <form data-part="open" method="dialog" className="ww-form" hidden noValidate autoComplete="off">
        <Field name="phrase" label={t.phrase} hint={t.phraseHint} autoComplete="off" required />
        <ButtonGroup>
          <Button>{open}</Button>
          {hasPasskey && (
            <Button type="button" kind="secondary" name="passkey">
              {t.withPasskey}
            </Button>
          )}
        </ButtonGroup>
      </form>
    </>
  )
}
