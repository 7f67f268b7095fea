import { useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Stack } from '#ui/stack'
import { texts as accessTexts } from '../../access/texts.ts'
import type { Key } from '../../codes.ts'
import { Dutch } from '../../components/dutch.tsx'
import { HelpersShort } from '../../matrix/components/helpers.tsx'
import { terms } from '../../terms/texts.ts'
import { verdicts } from '../model.ts'
import { texts } from '../texts.ts'
import { Rules } from './rules.tsx'
import type { ShownAnswer } from './shown.ts'

const tones = { yes: 'ok', conditional: 'warning', no: 'error' } as const

/** The work and task of the question, for who can ask for access. */
type AskFor = { rol: string; taak: string } | null
type Props = { answers: readonly ShownAnswer[]; have: Key; askFor: AskFor }

/** The answers, in three groups: yes, yes if, and no. */
export function Answers({ answers, have, askFor }: Props) {
  const t = useTexts(texts)
  const open = answers.filter(({ verdict }) => verdict !== 'no').map(({ code, name }) => ({ code, name }))
  return verdicts.map((verdict) => {
    const own = answers.filter((answer) => answer.verdict === verdict)
    if (own.length === 0) return null
    return (
      <section key={verdict} aria-labelledby={`antwoord-${verdict}`}>
        <h3 id={`antwoord-${verdict}`}>{t.verdicts[verdict]}</h3>
        <Stack>
          {own.map((answer) => (
            <OneAnswer key={answer.code} answer={answer} have={have} open={open} askFor={askFor} />
          ))}
        </Stack>
      </section>
    )
  })
}

type Named = { code: string; name: string }
type OneProps = { answer: ShownAnswer; have: Key; open: readonly Named[]; askFor: AskFor }

function OneAnswer({ answer, have, open, askFor }: OneProps) {
  const t = useTexts(texts)
  const access = useTexts(accessTexts)
  const names = useTexts(terms)
  const { code, name, verdict, route } = answer
  return (
    <article className="ww-card" aria-labelledby={`bron-${code}`}>
      <h4 className="ww-card__title" id={`bron-${code}`}>
        <a href={`/bron/${code}`}>
          <Dutch>{name}</Dutch>
        </a>{' '}
        <Badge tone={tones[verdict]}>{names.verdicts[verdict]}</Badge>
      </h4>
      {answer.isContradicted && <Alert kind="warning">{t.contradiction}</Alert>}
      {verdict === 'no' && <Instead answer={answer} open={open} />}
      {!answer.isSearchable && verdict !== 'no' && <First answer={answer} have={have} />}
      <h5>{t.why}</h5>
      {answer.rules.length === 0 ? <p>{t.noRule}</p> : <Rules rules={answer.rules} />}
      {verdict !== 'no' && (
        <>
          <h5>{t.wayIn}</h5>
          <p lang="nl">{route.url ? <a href={route.url}>{route.text}</a> : route.text}</p>
          {route.steps.length > 0 && (
            <ol lang="nl">
              {route.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </>
      )}
      <p>
        {t.contact}: <Dutch>{answer.contact}</Dutch>
      </p>
      <HelpersShort helpers={answer.helpers} />
      {askFor && !answer.isOpen && (
        <p>
          <a href={`/bron/${code}/aanvragen?${new URLSearchParams({ rol: askFor.rol, taak: askFor.taak })}`}>
            {verdict === 'no' ? access.insteadOf : access.ask}
          </a>
        </p>
      )}
    </article>
  )
}

/** What one can do instead: as the rule says it, and sources that do answer this question. */
function Instead({ answer, open }: { answer: ShownAnswer; open: readonly Named[] }) {
  const t = useTexts(texts)
  if (answer.instead.length === 0 && open.length === 0) return null
  return (
    <Alert kind="info" title={t.instead}>
      {answer.instead.map((way) => (
        <p key={way}>
          <Dutch>{way}</Dutch>
        </p>
      ))}
      {open.length > 0 && (
        <>
          <p>{t.insteadIn}</p>
          <ul>
            {open.map(({ code, name }) => (
              <li key={code}>
                <a href={`#bron-${code}`}>
                  <Dutch>{name}</Dutch>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
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
                  <a href={`/bron/${code}`} lang="nl">
                    {name}
                  </a>
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
