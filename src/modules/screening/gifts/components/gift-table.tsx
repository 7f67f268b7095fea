import type { ReactNode } from 'react'
import { dateText, moneyText } from '#platform/language'
import type { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import type { giftSorts } from '../model.ts'
import type { Gift } from '../schema.ts'
import { texts } from '../texts.ts'

/** What a page shows of a gift, fields by name. */
export const shownGift = ({ id, name, offeredOn, giver, what, valueCents, state, reason, assessorId }: Gift) => ({
  ...{ id, name, offeredOn, giver, what, valueCents, state, reason, assessorId },
})
export type ShownGift = ReturnType<typeof shownGift>

const tones = { asked: 'info', noted: 'neutral', 'may-keep': 'ok', share: 'ok', return: 'warning' } as const

type Sorted = ReturnType<ReturnType<typeof listAddress>['sort']>
type Props = {
  gifts: ShownGift[]
  more?: (gift: ShownGift) => ReactNode
  sort?: (key: (typeof giftSorts)[number]) => Sorted
  empty?: string
}

/** The register; `more` stands below the state of each. */
export function GiftTable({ gifts, more, sort, empty }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const by = (key: (typeof giftSorts)[number]) => (sort ? { sort: sort(key) } : {})
  return (
    <DataTable
      caption={t.title}
      rows={gifts}
      rowKey={({ id }) => id}
      stacked
      empty={
        <EmptyState title={empty ?? t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        { key: 'what', header: t.what, rowHeader: true, cell: ({ what }) => what },
        { key: 'name', header: t.name, ...by('name'), cell: ({ name }) => name },
        { key: 'giver', header: t.giver, ...by('giver'), cell: ({ giver }) => giver },
        { key: 'on', header: t.offeredOn, ...by('offeredOn'), cell: ({ offeredOn }) => dateText(language, offeredOn) },
        {
          ...{ key: 'value', header: t.value, ...by('value'), numeric: true },
          cell: ({ valueCents }) => (valueCents === null ? '' : moneyText(language, valueCents)),
        },
        {
          ...{ key: 'state', header: t.state, ...by('state') },
          cell: (gift) => (
            <>
              <Badge tone={tones[gift.state]}>{t.states[gift.state]}</Badge>
              {gift.reason && <div>{gift.reason}</div>}
              {more?.(gift)}
            </>
          ),
        },
      ]}
    />
  )
}
