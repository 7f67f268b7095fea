import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { shared } from '#ui/words'
import type { Standing } from '../model.ts'
import { texts } from '../texts.ts'
import { listPath } from './list.tsx'

type Props = { code: string; standing: Standing; dueOn: string | null; isAttested: boolean }

/** "Is this still right?": yes, change it, or ask first. */
export function Attesting({ code, standing, dueOn, isAttested }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const language = useLanguage()
  const change = `${listPath}/${code}/wijzigen`
  if (standing === 'unknown' || dueOn === null)
    return (
      <section aria-labelledby="klopt">
        <h2 id="klopt">{t.stillRight}</h2>
        <p>{t.fillFirst}</p>
        <ButtonLink href={change}>{t.change}</ButtonLink>
      </section>
    )
  const due = dateText(language, dueOn)
  const told = !isAttested ? t.neverAttested : standing === 'overdue' ? t.late(due) : t.askedFor(due)
  return (
    <section aria-labelledby="klopt">
      <h2 id="klopt">{t.stillRight}</h2>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {standing === 'fresh' ? <p>{told}</p> : <Alert kind="warning">{told}</Alert>}
      <form method="post">
        <ButtonGroup>
          <Button name="answer" value="yes">
            {t.yes}
          </Button>
          <ButtonLink kind="secondary" href={change}>
            {t.no}
          </ButtonLink>
        </ButtonGroup>
      </form>
      <details open={form.isRefused}>
        <summary>{t.ask}</summary>
        <form method="post" className="ww-form" noValidate>
          <Field
            name="question"
            label={t.question}
            hint={t.questionHint}
            multiline
            rows={3}
            value={form.value('question')}
            problem={form.problem('question')}
          />
          <Button kind="secondary" name="answer" value="ask">
            {t.sendQuestion}
          </Button>
        </form>
      </details>
    </section>
  )
}
