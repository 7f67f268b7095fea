import { percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { texts as experimentTexts } from '../experiments/texts.ts'
import type { RollOutAdvice } from './advice.ts'
import { fewestMunicipalities } from './model.ts'
import { texts } from './texts.ts'

/** No chance is told as 100%. */
const nearlySure = 0.99

/** How many weeks are needed, before anyone decides to take part. */
export function Advice({ advice, weeks }: { advice: RollOutAdvice; weeks: number }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { municipalities, weeksNeeded } = advice
  const ratios: Readonly<Record<number, string>> = useTexts(experimentTexts).ratios
  const ratio = ratios[advice.smallest] ?? ''
  const isEnough = municipalities >= fewestMunicipalities && weeksNeeded !== null && weeks >= weeksNeeded
  return (
    <Alert kind={isEnough ? 'info' : 'warning'} title={t.advice}>
      {municipalities < fewestMunicipalities && <p>{t.fewestNeeded(fewestMunicipalities)}</p>}
      <p>
        {weeksNeeded === null ? t.needsTooLong(municipalities, ratio) : t.needs(weeksNeeded, municipalities, ratio)}
      </p>
      <p>{t.power(weeks, percentText(language, Math.min(advice.power, nearlySure)))}</p>
      {municipalities >= fewestMunicipalities && (
        <p>{t.besidePower(percentText(language, Math.min(advice.besidePower, nearlySure)))}</p>
      )}
    </Alert>
  )
}

type Props = {
  it: { id: string; isDrawn: boolean; mayContribute: boolean; mayDraw: boolean; sites: { contributed: boolean }[] }
}

/** What is to be done once the weeks are over: hand in, draw, or read the result. */
export function TowardsResult({ it: { id, isDrawn, mayContribute, mayDraw, sites } }: Props) {
  const t = useTexts(texts)
  const path = `/meldbereidheid/invoering/${id}`
  const handed = sites.filter(({ contributed }) => contributed).length
  if (isDrawn)
    return (
      <ButtonGroup>
        <ButtonLink href={`${path}/uitslag`}>{t.toResult}</ButtonLink>
      </ButtonGroup>
    )
  return (
    <>
      {mayContribute && (
        <>
          <p>{t.toContributeText}</p>
          <ButtonGroup>
            <ButtonLink href={`${path}/inleveren`}>{t.toContribute}</ButtonLink>
          </ButtonGroup>
        </>
      )}
      {mayDraw && handed < fewestMunicipalities && <p>{t.drawWait(handed, fewestMunicipalities)}</p>}
      {mayDraw && handed >= fewestMunicipalities && (
        <Confirm summary={t.draw}>
          <p>{t.drawText}</p>
          <form method="post">
            <Button name="do" value="draw">
              {t.draw}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
