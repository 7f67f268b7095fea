import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { DataTable } from '#ui/table'
import { Unlocking } from '../../cases/components/unlocking.tsx'
import type { Wrapped } from '../../model.ts'
import type { SignatureState } from '../model.ts'
import { texts } from '../texts.ts'

export type ShownSignature = { lines: number; by: string; name: string; on: string; state: SignatureState }
type Props = { signatures: readonly ShownSignature[]; isOverdue: boolean; ways: readonly Wrapped['kind'][] }

/** Who signed the head of the log and when; and the form of who can. */
export function Signatures({ signatures, isOverdue, ways }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <div data-log>
      <h2>{t.signatures}</h2>
      <p>{t.signaturesText}</p>
      {isOverdue && <Alert kind="warning">{t.overdue}</Alert>}
      <DataTable
        caption={t.signatures}
        captionHidden
        stacked
        rows={[...signatures]}
        rowKey={({ lines, by }) => `${lines} ${by}`}
        empty={<p>{t.noSignatures}</p>}
        columns={[
          { key: 'line', header: t.lines, rowHeader: true, cell: ({ lines }) => lines },
          { key: 'by', header: t.signedBy, cell: ({ name }) => name || t.someone },
          { key: 'on', header: t.signedOn, cell: ({ on }) => dateText(language, on) },
          { key: 'state', header: t.state, cell: ({ state }) => t.states[state] },
        ]}
      />
      {ways.length > 0 && (
        <>
          <h3>{t.sign}</h3>
          <Unlocking needsScript={t.needsScript} open={t.signNow} hasPasskey={ways.includes('passkey')} />
          <div data-part="told" role="status" />
        </>
      )}
    </div>
  )
}
