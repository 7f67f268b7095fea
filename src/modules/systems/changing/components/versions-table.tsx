import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import type { VersionState } from '../../catalogue/model.ts'
import { Dutch, Naming } from '../../components/dutch.tsx'
import { texts } from '../texts.ts'
import { StateBadge } from './state-badge.tsx'

type Row = {
  number: number
  state: VersionState
  reason: string
  declineReason: string | null
  isShipped: boolean
  makerName: string | null
  deciderName: string | null
  madeAt: string
  decidedAt: string | null
}

/** All versions of a source with who, when and why, the latest first. */
export function VersionsTable({ code, versions }: { code: string; versions: Row[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const who = (name: string | null, at: string | null) =>
    at === null ? '' : `${name ?? t.someone}, ${dateText(language, at)}`
  return (
    <DataTable
      caption={t.history}
      captionHidden
      stacked
      rows={versions}
      rowKey={({ number }) => String(number)}
      empty={null}
      columns={[
        {
          ...{ key: 'number', header: t.version, rowHeader: true },
          cell: ({ number }) => <a href={`/bron/${code}/versies/${number}`}>{`${t.version} ${number}`}</a>,
        },
        { key: 'state', header: t.state, cell: ({ state }) => <StateBadge state={state} /> },
        {
          ...{ key: 'maker', header: t.maker },
          cell: ({ isShipped, makerName, madeAt }) => who(isShipped ? t.shipped : makerName, madeAt),
        },
        {
          ...{ key: 'decider', header: t.decider },
          cell: ({ isShipped, deciderName, decidedAt }) => (isShipped ? '' : who(deciderName, decidedAt)),
        },
        {
          ...{ key: 'why', header: t.why },
          cell: ({ reason, declineReason }) => (
            <>
              <Dutch>{reason}</Dutch>
              {declineReason && (
                <>
                  {' '}
                  <Naming text={t.declinedBecause(declineReason)} name={declineReason} />
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
