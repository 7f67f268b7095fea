import { dateText, type Language } from '#platform/language'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Stack } from '#ui/stack'
import type { Said } from '../content.ts'
import { texts } from '../texts.ts'
import { Header, numbered, query, WhoEncrypts } from './parts.tsx'

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
