import type { Language } from '#platform/language'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { Stack } from '#ui/stack'
import { UploadPlace } from '../../files/reporter/field.tsx'
import { texts as fileTexts } from '../../files/reporter/texts.ts'
import { texts } from '../texts.ts'
import { Header, numbered, query } from './parts.tsx'

type ReceiptProps = {
  language: Language
  words: readonly string[]
  places: readonly [number, number]
  checked?: 'right' | 'wrong'
  /** Not all files found room. */
  notAll?: boolean
}

/** The seven words, once. Without a script the check is a form that holds them; with one it stays in the page. */
export function Receipt({ language, words, places, checked, notAll }: ReceiptProps) {
  const t = texts[language].receipt
  return (
    <>
      <Header title={t.title} intro={t.intro} />
      <Stack>
        {notAll && <Alert kind="warning">{fileTexts[language].notAll}</Alert>}
        <UploadPlace />
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
