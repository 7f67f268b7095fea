import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'
import type { ListedAction } from './shown.ts'
import { DueText, OwnerText, StandingBadge } from './standing.tsx'

/** A few actions as a list, beside a norm or on the page of a scan. */
export function ActionList({ actions, today }: { actions: readonly ListedAction[]; today: string }) {
  const t = useTexts(texts)
  return (
    <ul>
      {actions.map((action) => (
        <li key={action.id}>
          <a href={`/acties/${action.id}`}>{`${t.numbered(action.number)} · ${action.title}`}</a>{' '}
          <StandingBadge standing={action.standing} />{' '}
          <span className="ww-muted">
            <OwnerText {...action} /> · <DueText {...action} today={today} />
          </span>
        </li>
      ))}
    </ul>
  )
}
