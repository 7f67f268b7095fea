import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

type Holder = { id: string; name: string; madeOn: string; isEnded: boolean; isListed: boolean; isLastOfGroup: boolean }
const tones = { listed: 'ok', unlisted: 'warning', leaving: 'warning', ended: 'neutral' } as const
const standingOf = ({ isEnded, isListed }: Holder): keyof typeof tones =>
  isEnded ? (isListed ? 'leaving' : 'ended') : isListed ? 'listed' : 'unlisted'

/** Who has or had keys, and whether the directory names them. */
export function Holders({ holders }: { holders: Holder[] }) {
  const t = useTexts(texts).keeper
  const language = useLanguage()
  return (
    <DataTable
      caption={t.holders}
      stacked
      rows={holders}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t.noHolders}>
          <p>{t.noHoldersHelp}</p>
        </EmptyState>
      }
      columns={[
        { key: 'name', header: t.name, rowHeader: true, cell: ({ name }) => name || t.standIn },
        { key: 'since', header: t.since, cell: ({ madeOn }) => dateText(language, madeOn) },
        {
          key: 'standing',
          header: t.standing,
          cell: (holder) => <Badge tone={tones[standingOf(holder)]}>{t.standings[standingOf(holder)]}</Badge>,
        },
        {
          key: 'end',
          header: t.end,
          cell: ({ id, name, isEnded, isLastOfGroup }) =>
            isEnded ? null : (
              <Confirm summary={t.end}>
                <p>{t.endText}</p>
                {isLastOfGroup && <Alert kind="warning">{t.lastOfGroup}</Alert>}
                <form method="post">
                  <input type="hidden" name="holder" value={id} />
                  {isLastOfGroup && <input type="hidden" name="leavesUnreadable" value="true" />}
                  <Button kind="danger" name="do" value="end" label={t.endOf(name || t.standIn)}>
                    {t.end}
                  </Button>
                </form>
              </Confirm>
            ),
        },
      ]}
    />
  )
}
