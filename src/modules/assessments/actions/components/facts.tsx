import type { ReactNode } from 'react'
import { dateText, numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import type { ActionState, Origin, Standing } from '../model.ts'
import { texts } from '../texts.ts'
import { DueText, OwnerText } from './standing.tsx'

type Shown = {
  description: string | null
  norms: readonly string[]
  origin: Origin
  originId: string | null
  /** Where the recommendation is that it came from. */
  fromHref: string | null
  ownerId: string | null
  ownerName: string | null
  startsOn: string | null
  dueOn: string | null
  doneOn: string | null
  costCents: number | null
  state: ActionState
  standing: Standing
  stateReason: string | null
  today: string
}

/** Where the thing is that an action came from; `norm` and `measure` have the scan as their id. */
function addressOf({ origin, originId, fromHref, norms: [norm = ''] }: Shown): string | null {
  if (originId === null) return null
  if (origin === 'norm' || origin === 'measure') return `/zelfscans/${originId}/norm/${encodeURIComponent(norm)}`
  if (origin === 'thread') return `/draden/${originId}`
  return origin === 'finding' ? `/bevindingen/${originId}` : fromHref
}

/** What an action is, who does it and by when. */
export function ActionFacts({ action: it }: { action: Shown }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const address = addressOf(it)
  const day = (value: string | null) => value && dateText(language, value)
  const items: { term: string; value: ReactNode }[] = [
    { term: t.columns.owner, value: <OwnerText {...it} /> },
    { term: t.columns.dueOn, value: <DueText {...it} /> },
    { term: t.fields.startsOn ?? '', value: day(it.startsOn) },
    { term: t.doneOn, value: day(it.doneOn) },
    { term: t.columns.standing, value: t.states[it.state] },
    { term: t.why, value: it.stateReason },
    { term: t.columns.norms, value: it.norms.join(', ') },
    {
      term: t.columns.cost,
      value: it.costCents === null ? null : `€ ${numberText(language, it.costCents / 100, it.costCents % 100 ? 2 : 0)}`,
    },
    {
      term: t.origin,
      value: (
        <>
          {t.origins[it.origin]}
          {address && (
            <>
              {' '}
              (<a href={address}>{t.toOrigin}</a>)
            </>
          )}
        </>
      ),
    },
  ]
  return (
    <>
      {it.description && <p className="ww-pre">{it.description}</p>}
      <DescriptionList items={items.filter(({ value }) => value !== null && value !== '')} />
    </>
  )
}
