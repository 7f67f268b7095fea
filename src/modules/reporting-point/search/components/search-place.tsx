import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { Unlocking } from '../../cases/components/unlocking.tsx'
import { texts } from '../texts.ts'

/** Where reports are opened and searched; its forms are of the kind that a browser never sends. `save` gives what was chosen as a file. */
export function SearchPlace({ hasPasskey, save }: { hasPasskey: boolean; save?: string }) {
  const t = useTexts(texts)
  return (
    <section data-search className="ww-stack">
      <Unlocking needsScript={t.needsScript} open={t.open} hasPasskey={hasPasskey} />
      <div data-part="progress" />
      <div data-part="told" role="status" />
      <div data-part="opened" hidden>
        <div className="ww-stack">
          <form data-part="query" method="dialog" className="ww-form" noValidate autoComplete="off">
            <Field
              type="search"
              name="word"
              label={save ? t.name : t.word}
              hint={save ? t.nameHint : t.wordHint}
              autoComplete="off"
            />
            <Button>{t.find}</Button>
          </form>
          <div data-part="found" className="ww-stack" role="status" />
          {!save && <div data-part="newest" className="ww-stack" />}
          {save && (
            <button type="button" className="utrecht-button utrecht-button--primary-action" data-part="save" hidden>
              {save}
            </button>
          )}
          <button type="button" className="utrecht-button utrecht-button--secondary-action" data-part="lock">
            {t.lock}
          </button>
        </div>
      </div>
    </section>
  )
}
