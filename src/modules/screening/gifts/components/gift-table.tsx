import type { ReactNode } from 'react'
import { dateText, moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { DataTable } from '#ui/table'
import type { Gift } from '../schema.ts'
import { texts } from '../texts.ts'

/** What a page shows of a gift, fields by name. */
export const shownGift = ({ id, name, offeredOn, giver, what, valueCents, state, reason, assessorId }: Gift) => ({
  ...{ id, name, offeredOn, giver, what, valueCents, state, reason, assessorId },
})
export type ShownGift = ReturnType<typeof shownGift>

const tones = { asked: 'info', noted: 'neutral', 'may-keep': 'ok', share: 'ok', return: 'warning' } as const

/** The register; `more` stands below the state of each. */
export function GiftTable({ gifts, more }: { gifts: ShownGift[]; more?: (gift: ShownGift) => ReactNode }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.title}
      rows={gifts}
      rowKey={({ id }) => id}
      stacked
      empty={
        <EmptyState title={t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      }
      columns={[
        { key: 'what', header: t.what, rowHeader: true, cell: ({ what }) => what },
        { key: 'name', header: t.name, cell: ({ name }) => name },
        { key: 'giver', header: t.giver, cell: ({ giver }) => giver },
        { key: 'on', header: t.offeredOn, cell: ({ offeredOn }) => dateText(language, offeredOn) },
        {
          ...{ key: 'value', header: t.value, numeric: true },
          cell: ({ valueCents }) => (valueCents === null ? '' : moneyText(language, valueCents)),
        },
        {
          ...{ key: 'state', header: t.state },
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
