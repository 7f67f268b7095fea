import { useForm, useTexts } from '#platform/texts'
import { Button, ButtonLink } from '#ui/button'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'

/** `actionHref` is where an action is made of it; null for who makes none. */
type Props = { items: { id: string; text: string; actionHref: string | null }[]; mayChange: boolean }

/** What is recommended because of a finding. */
export function Recommendations({ items, mayChange }: Props) {
  const { one: t } = useTexts(texts)
  const form = useForm()
  return (
    <section aria-labelledby="recommendations-title">
      <h2 id="recommendations-title">{t.recommendations}</h2>
      {items.length === 0 && <p>{t.noRecommendations}</p>}
      <ol>
        {items.map(({ id, text, actionHref }) => (
          <li key={id} id={`aanbeveling-${id}`}>
            <span className="ww-pre">{text}</span>
            {actionHref && (
              <p>
                <ButtonLink kind="secondary" href={actionHref}>
                  {t.makeAction}
                  <span className="ww-hidden">: {text}</span>
                </ButtonLink>
              </p>
            )}
            {mayChange && (
              <form method="post">
                <input type="hidden" name="recommendationId" value={id} />
                <Button kind="plain" name="do" value="take" label={t.removeRecommendation(text)}>
                  {t.take}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {mayChange && (
        <form method="post" className="ww-form" noValidate>
          <Field
            name="recommendation"
            label={t.recommendation}
            value={form.value('recommendation')}
            problem={form.problem('recommendation')}
            multiline
            rows={2}
          />
          <Button kind="secondary" name="do" value="recommend">
            {t.addRecommendation}
          </Button>
        </form>
      )}
    </section>
  )
}
