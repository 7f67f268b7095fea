import { useTexts } from '#platform/texts'
import { ButtonLink } from '#ui/button'
import { texts } from '../texts.ts'
import { ActionList } from './short-list.tsx'
import type { ListedAction } from './shown.ts'

/** What is done about a finding: the actions that came from it, and where to make one. */
export function MadeFrom({
  actions,
  newHref,
  today,
}: {
  actions: readonly ListedAction[]
  newHref: string | null
  today: string
}) {
  const t = useTexts(texts)
  if (actions.length === 0 && newHref === null) return null
  return (
    <section aria-labelledby="made-title">
      <h2 id="made-title">{t.title}</h2>
      {actions.length > 0 && <ActionList actions={actions} today={today} />}
      {newHref && (
        <p>
          <ButtonLink kind="secondary" href={newHref}>
            {t.atNorm.make}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
