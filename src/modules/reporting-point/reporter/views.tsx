import { dateText, type Language } from '#platform/language'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Card } from '#ui/card'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup, Field, RadioGroup, Select } from '#ui/field'
import { Stack } from '#ui/stack'
import type { FormProblem, Said, Typed } from './content.ts'
import { authorities } from './outside.ts'
import { texts } from './texts.ts'

/** A heading with what it is about; the title of the document says the same. */
function Header({ title, intro }: { title: string; intro?: string }) {
  return (
    <div className="ww-page-header">
      <div className="ww-page-header__title">
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      {intro && <p className="ww-lead">{intro}</p>}
    </div>
  )
}

const numbered = <T,>(list: readonly T[]) => list.map((it, at) => ({ place: at + 1, it }))

type Place = { code: string; name: string }
const query = (language: Language) => (language === 'en' ? '?taal=en' : '')

export function Start({ language, points }: { language: Language; points: readonly Place[] }) {
  const t = texts[language].start
  return (
    <>
      <Header title={t.title} intro={points.length > 0 ? t.intro : t.none} />
      <ul className="ww-list">
        {points.map(({ code, name }) => (
          <li key={code}>
            <a href={`/meld/${code}${query(language)}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The choice aid: only the first route starts here, the others are pointed out. */
export function Choice({ language, point, hasAdvisers }: { language: Language; point: Place; hasAdvisers: boolean }) {
  const t = texts[language].choice
  const at = `/meld/${point.code}`
  return (
    <>
      <Header title={t.title(point.name)} intro={t.intro} />
      <Stack>
        <Card title={t.signal.title}>
          <p>{t.signal.text}</p>
          <ButtonGroup>
            <ButtonLink href={`${at}/melden${query(language)}`}>{t.signal.report}</ButtonLink>
            {hasAdvisers && (
              <ButtonLink kind="secondary" href={`${at}/overleg${query(language)}`}>
                {t.signal.question}
              </ButtonLink>
            )}
          </ButtonGroup>
        </Card>
        <Card title={t.wrongdoing.title}>
          <p>{t.wrongdoing.text}</p>
          <p>{t.wrongdoing.outside}</p>
          <ul>
            {authorities.map(({ name, href }) => (
              <li key={href}>
                <a href={href} rel="noreferrer">
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <p>{t.wrongdoing.advice}</p>
          <p>{t.wrongdoing.too}</p>
        </Card>
        <Card title={t.adviser.title}>
          <p>{t.adviser.text}</p>
        </Card>
        <Card title={t.aggression.title}>
          <p>{t.aggression.text}</p>
        </Card>
        <Card title={t.danger.title}>
          <p>{t.danger.text}</p>
        </Card>
        <p>
          {t.back} <a href={`/meld/antwoord${query(language)}`}>{t.visit}</a>
        </p>
      </Stack>
    </>
  )
}

/** The script turns this around when it runs: what stands here is true also when it could not be loaded. */
function WhoEncrypts({ language }: { language: Language }) {
  const t = texts[language].form
  return (
    <div>
      <div id="by-server">
        <Alert kind="warning">{t.noScript}</Alert>
      </div>
      <div id="by-browser" hidden>
        <Alert kind="info">{t.encrypted}</Alert>
      </div>
    </div>
  )
}

export type Reader = { id: string; label: string }
type FormProps = {
  language: Language
  code: string
  kind: 'report' | 'question'
  readers: readonly Reader[]
  categories: readonly { code: string; name: string }[]
  typed?: Typed | undefined
  problems?: Partial<Record<string, FormProblem>> | undefined
  /** What went wrong on the way; what was typed is still there. */
  fault?: string | undefined
}

/** Three questions, and more for who wants to. The same form with and without a script. */
export function ReportForm({ language, code, kind, readers, categories, typed, problems = {}, fault }: FormProps) {
  const t = texts[language].form
  const text = (name: string) => {
    const problem = problems[name]
    return problem ? t[problem] : undefined
  }
  const all = Object.keys(problems).map((name) => ({ href: `#${name}`, text: text(name) ?? '' }))
  const isQuestion = kind === 'question'
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
          noValidate
          autoComplete="off"
          action={`/meld/${code}/${isQuestion ? 'overleg' : 'melden'}${query(language)}`}
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
          <details className="ww-explain" open={typed !== undefined || undefined}>
            <summary>{t.more}</summary>
            <div className="ww-stack">
              <Select
                name="category"
                label={t.category}
                value={typed?.category ?? ''}
                options={[
                  { value: '', label: t.noCategory },
                  ...categories.map((one) => ({ value: one.code, label: one.name })),
                ]}
              />
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

type ReceiptProps = {
  language: Language
  words: readonly string[]
  places: readonly [number, number]
  checked?: 'right' | 'wrong'
}

/** The seven words, once. Without a script the check is a form that holds them; with one it stays in the page. */
export function Receipt({ language, words, places, checked }: ReceiptProps) {
  const t = texts[language].receipt
  return (
    <>
      <Header title={t.title} intro={t.intro} />
      <Stack>
        <ol className="ww-receipt" aria-label={t.label} id="receipt-words">
          {numbered(words).map(({ place, it }) => (
            <li key={place}>{it}</li>
          ))}
        </ol>
        <form
          method="post"
          action={`/meld/controle${query(language)}`}
          id="receipt-check"
          className="ww-form"
          autoComplete="off"
        >
          <input type="hidden" name="words" value={words.join(' ')} />
          <input type="hidden" name="places" value={places.join(' ')} />
          <h2>{t.check}</h2>
          {places.map((place, at) => (
            <Field key={place} name={`word-${at}`} label={t.word(place)} />
          ))}
          <div aria-live="polite" id="receipt-result">
            {checked && <Alert kind={checked === 'right' ? 'ok' : 'error'}>{t[checked]}</Alert>}
          </div>
          <Button>{t.verify}</Button>
        </form>
        <p>{t.next}</p>
        <p>{t.print}</p>
        <p>
          <a href={`/meld/antwoord${query(language)}`}>{t.visit}</a>
        </p>
      </Stack>
    </>
  )
}

/** Where a reporter comes back with their words. */
export function Visit({ language, fault }: { language: Language; fault?: string | undefined }) {
  const t = texts[language].visit
  return (
    <>
      <Header title={t.title} intro={t.intro} />
      <Stack>
        <div id="faults" aria-live="assertive">
          {fault && <ErrorSummary title={t.problems} problems={[{ href: '#words', text: fault }]} />}
        </div>
        <WhoEncrypts language={language} />
        <form
          method="post"
          id="visit"
          action={`/meld/antwoord${query(language)}`}
          className="ww-form"
          autoComplete="off"
        >
          <Field name="words" label={t.code} hint={t.codeHint} autoComplete="off" />
          <Button>{t.open}</Button>
          <p id="busy" role="status" hidden>
            {t.opening}
          </p>
        </form>
      </Stack>
    </>
  )
}

type MailboxProps = {
  language: Language
  state: 'received' | 'assessing' | 'answered' | 'closed'
  messages: readonly Said[]
  /** Only where there is no script: the way back to the mailbox. */
  words?: string
  fault?: string | undefined
  sent?: boolean
}

/** The dialogue behind a receipt, with room to write back. */
export function Mailbox({ language, state, messages, words, fault, sent }: MailboxProps) {
  const t = texts[language].visit
  return (
    <>
      <Header title={t.title} />
      <Stack>
        <Alert kind="info">{t.state[state]}</Alert>
        <h2>{t.dialogue}</h2>
        <ol className="ww-dialogue" id="dialogue">
          {numbered(messages).map(({ place, it: message }) => (
            <li key={place}>
              <p className="ww-muted">
                <strong>{t[message.from]}</strong> {t.on(dateText(language, message.on))}
              </p>
              <p className="ww-dialogue__text">{message.text}</p>
            </li>
          ))}
        </ol>
        {sent && <Alert kind="ok">{t.sent}</Alert>}
        <div id="faults" aria-live="assertive">
          {fault && <ErrorSummary title={t.problems} problems={[{ href: '#text', text: fault }]} />}
        </div>
        {state !== 'closed' && (
          <form
            method="post"
            id="reply"
            action={`/meld/antwoord${query(language)}`}
            className="ww-form"
            autoComplete="off"
          >
            {words && <input type="hidden" name="words" value={words} />}
            <Field multiline name="text" label={t.reply} />
            <Button>{t.replySend}</Button>
          </form>
        )}
        <p>{t.close}</p>
      </Stack>
    </>
  )
}

export function Message({ title, text }: { title: string; text: string }) {
  return (
    <>
      <Header title={title} />
      <p>{text}</p>
      <p>
        <a href="/meld">Meldpunt</a>
      </p>
    </>
  )
}
