import { dateText, type Language } from '#platform/language'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { RadioGroup } from '#ui/field'
import { texts } from '../texts.ts'
import { Header } from './header.tsx'
import { answers, type Question, questions } from './model.ts'

type Props = {
  language: Language
  name: string
  closesOn: string
  /** What carries the chance to be counted once. */
  form: string
  /** Work that a script does when it is sent. */
  bits: number
  given?: Partial<Record<Question, string>>
  /** Sent with some left open. */
  isSent?: boolean
  fault?: string | undefined
}

/** Three questions; works as it is, without a script. */
export function SurveyForm({ language, name, closesOn, form, bits, given = {}, isSent = false, fault }: Props) {
  const t = texts[language]
  const open = isSent ? questions.filter((question) => !given[question]) : []
  return (
    <>
      <Header title={t.open.survey.title(name)} intro={t.open.survey.intro} />
      {open.length > 0 && (
        <ErrorSummary
          title={t.open.survey.problems}
          problems={open.map((question) => ({ href: `#${question}`, text: t.survey.questions[question] }))}
        />
      )}
      {fault && <Alert kind="error">{fault}</Alert>}
      <p>{t.open.survey.until(dateText(language, closesOn))}</p>
      <form method="post" className="ww-form" noValidate autoComplete="off" data-work={bits}>
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="work" value="" />
        {questions.map((question) => (
          <RadioGroup
            key={question}
            name={question}
            legend={t.survey.questions[question]}
            value={given[question]}
            problem={open.includes(question) ? t.open.survey.empty : undefined}
            options={answers.map((value) => ({ value, label: t.survey.answers[value] }))}
          />
        ))}
        <Button>{t.open.survey.send}</Button>
      </form>
    </>
  )
}
