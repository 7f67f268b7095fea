import type { ReactNode } from 'react'
import { useTexts } from '#platform/texts'
import { Unlocking } from '../../cases/components/unlocking.tsx'
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
      <Unlocking needsScript={h.needsScript} open={t.open} hasPasskey={hasPasskey} />
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
