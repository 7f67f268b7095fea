import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button, ButtonGroup } from '#ui/button'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'

const places = [1, 2, 3, 4, 5, 6, 7]

/** The receipt for the reporter, in words of its own: on paper there is nothing else. The script fills in the words. */
export function Handout({ place, today, address }: { place: string; today: string; address: string }) {
  const t = useTexts(texts).receipt
  const language = useLanguage()
  return (
    <section data-part="handout" className="ww-stack" aria-labelledby="handout-title" hidden>
      <h2 id="handout-title" tabIndex={-1}>
        {t.title}
      </h2>
      <p>{t.made(dateText(language, today), place)}</p>
      <p id="handout-words">{t.words}</p>
      <ol className="ww-receipt" aria-labelledby="handout-words">
        {places.map((at) => (
          <li key={at} />
        ))}
      </ol>
      <div data-part="uploads" role="status" className="ww-screen-only" />
      <p>{t.how(address)}</p>
      <p>{t.keep}</p>
      <p>{t.when}</p>
      <div className="ww-screen-only ww-stack">
        <ButtonGroup>
          <Button type="button" name="print">
            {t.print}
          </Button>
        </ButtonGroup>
        <form data-part="check" method="dialog" className="ww-form" noValidate autoComplete="off">
          <h3>{t.check}</h3>
          <p>{t.checkText}</p>
          <Field name="word-0" label={t.word(1)} autoComplete="off" />
          <Field name="word-1" label={t.word(7)} autoComplete="off" />
          <Button kind="secondary">{t.verify}</Button>
          <div data-part="checked" role="status" />
        </form>
        <ButtonGroup>
          <Button type="button" kind="secondary" name="done">
            {t.done}
          </Button>
        </ButtonGroup>
      </div>
    </section>
  )
}
