import { dateText, type Language } from '#platform/language'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Stack } from '#ui/stack'
import { FilesField, UploadPlace } from '../../files/reporter/field.tsx'
import { texts as fileTexts } from '../../files/reporter/texts.ts'
import { sizeText } from '../../files/sizes.ts'
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
  /** What was written and not sent. */
  typed?: string | undefined
  filesProblem?: string | undefined
  notAll?: boolean | undefined
}

/** The dialogue behind a receipt, with room to write back. */
export function Mailbox({
  language,
  state,
  messages,
  words,
  fault,
  sent,
  typed = '',
  filesProblem,
  notAll,
}: MailboxProps) {
  const t = texts[language].visit
  const all = [
    ...(fault ? [{ href: '#text', text: fault }] : []),
    ...(filesProblem ? [{ href: '#files', text: filesProblem }] : []),
  ]
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
              {message.files.map(({ id, name, size }) => (
                <p key={id} className="ww-muted">
                  {name} ({sizeText(size, language)})
                </p>
              ))}
            </li>
          ))}
        </ol>
        {sent && <Alert kind="ok">{t.sent}</Alert>}
        {notAll && <Alert kind="warning">{fileTexts[language].notAll}</Alert>}
        <UploadPlace />
        <div id="faults" aria-live="assertive">
          {all.length > 0 && <ErrorSummary title={t.problems} problems={all} />}
        </div>
        {state !== 'closed' && (
          <form
            method="post"
            id="reply"
            encType="multipart/form-data"
            action={`/meld/antwoord${query(language)}`}
            className="ww-form"
            autoComplete="off"
          >
            {words && <input type="hidden" name="words" value={words} />}
            <Field multiline name="text" label={t.reply} value={typed} />
            <FilesField language={language} optionalLabel={texts[language].form.optional} problem={filesProblem} />
            <Button>{t.replySend}</Button>
          </form>
        )}
        <p>{t.close}</p>
      </Stack>
    </>
  )
}
