import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { texts } from '../texts.ts'
import { ActionList } from './short-list.tsx'
import type { ListedAction } from './shown.ts'

type Props = {
  actions: readonly ListedAction[]
  /** Days on which it was asked to look at the norm anew. */
  wishes: readonly string[]
  today: string
  /** Where a new action for this norm is made; null for who makes none. */
  newHref: string | null
  /** Whether the measure of the answer has no action yet and this person may make one. */
  mayTakeMeasure: boolean
}

/** What is done about a norm, beside its answer. */
export function NormActions({ actions, wishes, today, newHref, mayTakeMeasure }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-labelledby="actions-title">
      <h2 id="actions-title">{t.atNorm.title}</h2>
      {wishes.map((day) => (
        <Alert key={day} kind="info">
          {t.atNorm.wish(dateText(language, day))}
        </Alert>
      ))}
      {actions.length === 0 ? <p>{t.atNorm.none}</p> : <ActionList actions={actions} today={today} />}
      {mayTakeMeasure && (
        <form method="post">
          <Button kind="secondary" name="do" value="action-from-measure">
            {t.atNorm.fromMeasure}
          </Button>
        </form>
      )}
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
