import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Confirm } from '#ui/confirm'
import { Sign } from '#ui/sign'
import { DataTable } from '#ui/table'
import type { Place } from '../model.ts'
import { texts } from '../texts.ts'

type Link = { number: number; theme: string; place: Place; norms: number; at: string; hash: string; holds: boolean }

/** The chain of reveals, calculated again for this page. */
export function ProofOfOrder({ links, brokenAt }: { links: Link[]; brokenAt: number | null }) {
  const { inspection: t, places } = useTexts(texts)
  return (
    <section>
      <h2>{t.proof}</h2>
      <p>{t.proofText}</p>
      {links.length === 0 && <p>{t.proofNone}</p>}
      {links.length > 0 && brokenAt === null && <Alert kind="ok">{t.proofHolds(links.length)}</Alert>}
      {brokenAt !== null && <Alert kind="error">{t.proofBroken(brokenAt)}</Alert>}
      {links.length > 0 && (
        <Confirm summary={t.proofShow} isOpen={brokenAt !== null}>
          <DataTable
            caption={t.proof}
            captionHidden
            rows={links}
            rowKey={({ number }) => String(number)}
            empty=""
            columns={[
              {
                key: 'number',
                header: t.number,
                rowHeader: true,
                cell: ({ number, holds }) => (
                  <>
                    {number} <Sign kind={holds ? 'ok' : 'error'} />
                  </>
                ),
              },
              { key: 'theme', header: t.theme, cell: ({ theme }) => theme },
              { key: 'norms', header: t.norms, numeric: true, cell: ({ norms }) => norms },
              { key: 'by', header: t.by, cell: ({ place }) => places[place] },
              { key: 'at', header: t.moment, cell: ({ at }) => at },
              { key: 'hash', header: t.hash, cell: ({ hash }) => <code className="ww-break">{hash}</code> },
            ]}
          />
        </Confirm>
      )}
    </section>
  )
}
