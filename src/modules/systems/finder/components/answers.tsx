import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import type { Key } from '../../codes.ts'
import { terms } from '../../terms/texts.ts'
import { verdicts } from '../model.ts'
import { texts } from '../texts.ts'
import type { ShownAnswer } from './shown.ts'

const tones = { yes: 'ok', conditional: 'warning', no: 'error' } as const

/** The answers, in three groups: yes, yes if, and no. */
export function Answers({ answers, have }: { answers: readonly ShownAnswer[]; have: Key }) {
  const t = useTexts(texts)
  return verdicts.map((verdict) => {
    const own = answers.filter((answer) => answer.verdict === verdict)
    if (own.length === 0) return null
    return (
      <section key={verdict} aria-labelledby={`antwoord-${verdict}`}>
        <h3 id={`antwoord-${verdict}`}>{t.verdicts[verdict]}</h3>
        {own.map((answer) => (
          <OneAnswer key={answer.code} answer={answer} have={have} />
        ))}
      </section>
    )
  })
}

function OneAnswer({ answer, have }: { answer: ShownAnswer; have: Key }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const { code, name, verdict, route } = answer
  return (
    <article className="ww-card" aria-labelledby={`bron-${code}`}>
      <h4 className="ww-card__title" id={`bron-${code}`}>
        <a href={`/bron/${code}`}>{name}</a> <Badge tone={tones[verdict]}>{names.verdicts[verdict]}</Badge>
      </h4>
      {answer.isContradicted && <Alert kind="warning">{t.contradiction}</Alert>}
      {!answer.isSearchable && <First answer={answer} have={have} />}
      <h5>{t.why}</h5>
      {answer.rules.length === 0 ? <p>{t.noRule}</p> : <Rules rules={answer.rules} />}
      {verdict !== 'no' && (
        <>
          <h5>{t.wayIn}</h5>
          <p>{route.url ? <a href={route.url}>{route.text}</a> : route.text}</p>
          {route.steps.length > 0 && (
            <ol>
              {route.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </>
      )}
      <p>
        {t.contact}: {answer.contact}
      </p>
    </article>
  )
}

function First({ answer, have }: { answer: ShownAnswer; have: Key }) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  return (
    <>
      <h5>{t.first}</h5>
      <p>{t.firstText(names.keys[have])}</p>
      {answer.first.length > 0 && (
        <ul>
          {answer.first.map(({ key, sources }) => (
            <li key={key}>
              {t.firstIn(names.keys[key])}{' '}
              {sources.map(({ code, name }, at) => (
                <span key={code}>
                  {at > 0 && ', '}
                  <a href={`/bron/${code}`}>{name}</a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Rules({ rules }: { rules: ShownAnswer['rules'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <ul>
      {rules.map(({ id, verdict, because, condition, law, article, url, checkedOn, isCertain }) => (
        <li key={id}>
          {!isCertain && <strong>{verdict === 'no' ? t.refusedForTask : t.forTask}: </strong>}
          {because}
          {condition && (
            <>
              {' '}
              <strong>{t.condition}:</strong> {condition}
            </>
          )}{' '}
          <span className="ww-meta">
            {url ? <a href={url}>{`${law}, ${article}`}</a> : `${law}, ${article}`}.{' '}
            {checkedOn ? t.checked(dateText(language, checkedOn)) : t.unchecked}.
          </span>
        </li>
      ))}
    </ul>
  )
}
