import type { Language } from '#platform/language'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Card } from '#ui/card'
import { Stack } from '#ui/stack'
import { authorities } from '../outside.ts'
import { texts } from '../texts.ts'
import { Header, query } from './parts.tsx'

type Place = { code: string; name: string }
type ChoiceProps = { language: Language; point: Place; hasAdvisers: boolean; entrance: string }
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
export function Choice({ language, point, hasAdvisers, entrance }: ChoiceProps) {
  const t = texts[language].choice
  const at = `/meld/${point.code}`
  return (
    <>
      <Header title={t.title(point.name)} intro={t.intro} />
      <Stack>
        <Card title={t.signal.title}>
          <p>{t.signal.text}</p>
          <ButtonGroup>
            <ButtonLink href={`${at}/melden${query(language, entrance)}`}>{t.signal.report}</ButtonLink>
            {hasAdvisers && (
              <ButtonLink kind="secondary" href={`${at}/overleg${query(language, entrance)}`}>
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
        <Card title={t.phone.title}>
          <p>{t.phone.text}</p>
        </Card>
        <p>
          {t.back} <a href={`/meld/antwoord${query(language)}`}>{t.visit}</a>
        </p>
      </Stack>
    </>
  )
}
