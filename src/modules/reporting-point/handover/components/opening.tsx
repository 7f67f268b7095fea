import type { ReactNode } from 'react'
import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { Field } from '#ui/field'
import { texts as caseTexts } from '../../cases/texts.ts'
import { texts } from '../texts.ts'

type Props = {
  title: string
  data: Record<string, string | number | undefined>
  hasPasskey: boolean
  children: ReactNode
}

/** Where a reader opens the report to write or read a package; what stands within is shown then. Its forms are never sent by the browser. */
export function OpeningPlace({ title, data, hasPasskey, children }: Props) {
  const t = useTexts(caseTexts).report
  const h = useTexts(texts).list
  const facts = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))
  return (
    <section data-handovers aria-labelledby="written-title" {...facts}>
      <h2 id="written-title" tabIndex={-1}>
        {title}
      </h2>
      <div data-part="needs-script">
        <Alert kind="info">{h.needsScript}</Alert>
      </div>
      <form data-part="open" method="dialog" className="ww-form" hidden noValidate autoComplete="off">
        <Field name="phrase" label={t.phrase} hint={t.phraseHint} autoComplete="off" required />
        <ButtonGroup>
          <Button>{t.open}</Button>
          {hasPasskey && (
            <Button type="button" kind="secondary" name="passkey">
              {t.withPasskey}
            </Button>
          )}
        </ButtonGroup>
      </form>
      <div data-part="told" role="status" />
      <div data-part="opened" hidden>
        <div className="ww-stack">
          <details className="ww-explain">
            <summary>{h.read}</summary>
            <div data-part="messages" className="ww-stack" />
          </details>
          {children}
        </div>
      </div>
    </section>
  )
}
