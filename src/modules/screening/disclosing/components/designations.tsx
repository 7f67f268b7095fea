import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { EmptyState } from '#ui/empty-state'
import type { Designated } from '../queries.ts'
import { texts } from '../texts.ts'

/** What was designated, why, and the way to take it back. */
export function Designations({ designations }: { designations: Designated[] }) {
  const t = useTexts(texts)
  if (designations.length === 0) return <EmptyState title={t.designatedNone} />
  return (
    <ul>
      {designations.map(({ id, function: work, person, reason, withName }) => {
        const label = person === null ? work : t.person(person, work)
        return (
          <li key={id}>
            <strong>{label}</strong>, {withName ? t.withName : t.withoutName}. {reason}
            <Confirm summary={`${t.undesignate}: ${label}`}>
              <p>{t.undesignateText}</p>
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button name="do" value="undesignate" kind="danger">
                  {t.undesignate}
                </Button>
              </form>
            </Confirm>
          </li>
        )
      })}
    </ul>
  )
}
