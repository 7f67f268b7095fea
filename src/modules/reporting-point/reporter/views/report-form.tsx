import type { Language } from '#platform/language'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup, Field, RadioGroup, Select } from '#ui/field'
import { Stack } from '#ui/stack'
import { FilesField } from '../../files/reporter/field.tsx'
import type { About } from '../../routing/model.ts'
import { texts as routing } from '../../routing/texts.ts'
import type { FormProblem, Typed } from '../content.ts'
import { texts } from '../texts.ts'
import { Header, query, WhoEncrypts } from './parts.tsx'

export type Reader = { id: string; label: string }
type FormProps = {
  language: Language
  code: string
  kind: 'report' | 'question'
  readers: readonly Reader[]
  /** About whom it can be, so that someone else reads it. */
  abouts: readonly About[]
  categories: readonly { code: string; name: string }[]
  /** Codes of those that two people open together. */
  twoPerson: readonly string[]
  typed?: Typed | undefined
  problems?: Partial<Record<string, FormProblem>> | undefined
  /** What is wrong with the files that were chosen, in words. */
  filesProblem?: string | undefined
  /** What went wrong on the way; what was typed is still there. */
  fault?: string | undefined
  entrance: string
}

/** Three questions, and more for who wants to. The same form with and without a script. */
export function ReportForm({
  language,
  code,
  kind,
  readers,
  abouts,
  categories,
  twoPerson,
  typed,
  problems = {},
  filesProblem,
  fault,
  entrance,
}: FormProps) {
  const t = texts[language].form
  const text = (name: string) => {
    const problem = problems[name]
    return problem ? t[problem] : undefined
  }
  const all = [
    ...Object.keys(problems).map((name) => ({ href: `#${name}`, text: text(name) ?? '' })),
    ...(filesProblem ? [{ href: '#files', text: filesProblem }] : []),
  ]
  const isQuestion = kind === 'question'
  const forTwo = categories.filter(({ code }) => twoPerson.includes(code)).map((one) => one.name)
  return (
    <>
      <Header title={isQuestion ? t.titleQuestion : t.title} intro={isQuestion ? t.introQuestion : t.intro} />
      <Stack>
        <div id="faults" aria-live="assertive">
          {all.length > 0 && <ErrorSummary title={t.problems} problems={all} />}
          {fault && (
            <Alert kind="error" title={texts[language].fault.title}>
              {fault}
            </Alert>
          )}
        </div>
        <WhoEncrypts language={language} />
        <p>{t.safety}</p>
        <form
          method="post"
          id="report"
          className="ww-form"
          encType="multipart/form-data"
          noValidate
          autoComplete="off"
          action={`/meld/${code}/${isQuestion ? 'overleg' : 'melden'}${query(language, entrance)}`}
          data-kind={kind}
        >
          <Field
            multiline
            rows={8}
            required
            name="what"
            label={t.what}
            hint={t.whatHint}
            problem={text('what')}
            value={typed?.what ?? ''}
          />
          <Field
            multiline
            rows={3}
            name="where"
            label={t.where}
            optionalLabel={t.optional}
            problem={text('where')}
            value={typed?.where ?? ''}
          />
          <RadioGroup
            name="mayAsk"
            legend={t.mayAsk}
            hint={t.mayAskHint}
            value={typed?.mayAsk}
            options={[
              { value: 'yes', label: t.yes },
              { value: 'no', label: t.no },
            ]}
          />
          <FilesField language={language} optionalLabel={t.optional} problem={filesProblem} />
          {abouts.length > 1 && (
            <RadioGroup
              name="about"
              legend={routing[language].about}
              hint={routing[language].aboutHint}
              value={typed?.about ?? 'nobody'}
              options={abouts.map((value) => ({ value, label: routing[language].options[value] }))}
            />
          )}
          <details className="ww-explain" open={typed !== undefined || undefined}>
            <summary>{t.more}</summary>
            <div className="ww-stack">
              <Select
                name="category"
                label={t.category}
                problem={text('category')}
                value={typed?.category ?? ''}
                options={[
                  { value: '', label: t.noCategory },
                  ...categories.map((one) => ({ value: one.code, label: one.name })),
                ]}
              />
              <p id="for-two" hidden={forTwo.length === 0 || undefined}>
                {forTwo.length > 0 && t.forTwo(forTwo.join('; '))}
              </p>
              <Field name="name" label={t.name} hint={t.nameHint} problem={text('name')} value={typed?.name ?? ''} />
              <CheckboxGroup
                name="exclude"
                legend={t.exclude}
                hint={t.excludeHint}
                problem={text('exclude')}
                values={typed?.exclude ?? []}
                options={readers.map(({ id, label }) => ({ value: id, label }))}
              />
            </div>
          </details>
          <Button>{t.send}</Button>
          <p id="busy" role="status" hidden>
            {t.sending}
          </p>
        </form>
      </Stack>
    </>
  )
}
