import { dateText, numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ratioSvg } from '#ui/charts/ratio'
import { DescriptionList } from '#ui/description-list'
import { Figure } from '#ui/figure'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { ratioText } from '../../experiments/components/verdict.ts'
import { texts as experimentTexts } from '../../experiments/texts.ts'
import { menuOf } from '../../menu.ts'
import { methodName } from '../../methods.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { readReleased } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/one'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const it = await readReleased(ctx, idOf(params))
  return {
    ...{ menu: menuOf(ctx), subject: it.subject, size: it.size, measure: it.measure, effect: it.effect },
    ...{ ratio: it.ratio, low: it.low, high: it.high, reports: it.reports, weeks: it.weeks, releasedOn: it.releasedOn },
    method: methodName(web.language, it.method),
    against: it.against ? methodName(web.language, it.against) : trialsTexts[web.language].asItIs,
  }
})

type Data = Route.ComponentProps['loaderData']

export default function ReleasedPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const e = useTexts(experimentTexts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  const isTrial = it.subject === 'experiment'
  return (
    <>
      <TrialsMenu entries={it.menu} current="elsewhere" below={it.method} />
      <PageHeader title={it.method} intro={t.oneOf(common.sizes[it.size])} />
      <Explain label={w.whatIsThis}>{isTrial ? e.resultExplain : t.impressionExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.district}</Audience>
      <Verdict it={it} />
      <Ratio it={it} />
      <DescriptionList
        items={[
          { term: t.subject, value: t.subjects[it.subject] },
          ...(isTrial ? [{ term: t.against, value: it.against }] : []),
          ...(it.measure ? [{ term: t.measure, value: common.measures[it.measure] }] : []),
          ...(it.reports ? [{ term: t.reports, value: common.reportClasses[it.reports] }] : []),
          ...(it.weeks ? [{ term: t.weeks, value: numberText(language, it.weeks) }] : []),
          { term: t.releasedOn, value: dateText(language, it.releasedOn) },
        ]}
      />
      {isTrial && (
        <>
          <h2>{e.meansNot}</h2>
          <ul>
            {e.meansNotText.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p className="ww-muted">{e.print}</p>
    </>
  )
}

/** The outcome in a sentence, with how sure it is. */
function Verdict({ it: { method: a, against: b, effect, measure, ratio, low, high } }: { it: Data }) {
  const t = useTexts(texts)
  const e = useTexts(experimentTexts)
  const language = useLanguage()
  if (effect === 'helped' || effect === 'no-difference' || effect === 'unknown')
    return (
      <Alert kind="info" title={t.impression[effect]}>
        <p>{t.impressionText}</p>
      </Alert>
    )
  if (effect === 'too-few' || ratio === null || low === null || high === null)
    return (
      <Alert kind="warning" title={e.verdict['too-few']}>
        <p>{e.tooFewText}</p>
      </Alert>
    )
  const say = (value: number) => ratioText(language, value)
  const title = effect === 'not-seen' ? e.verdict[effect] : e.verdict[effect][measure ?? 'reports'](a, b, say(ratio))
  return (
    <Alert kind="info" title={title}>
      <p>{e.limits(say(low), say(high))}</p>
      <p>{e.meansText[effect]}</p>
    </Alert>
  )
}

function Ratio({ it: { ratio, low, high } }: { it: Data }) {
  const e = useTexts(experimentTexts)
  const language = useLanguage()
  if (ratio === null || low === null || high === null) return null
  const say = (value: number) => ratioText(language, value)
  const svg = ratioSvg({
    ...{ title: e.picture, description: e.pictureText(say(ratio), say(low), say(high)), ratio, low, high },
    ...{ same: e.noDifference, say: (value) => e.times(numberText(language, value, value < 1 ? 2 : 0)) },
  })
  return (
    <Figure title={e.picture} svg={svg} tableLabel={e.inWords}>
      <p>{e.pictureText(say(ratio), say(low), say(high))}</p>
    </Figure>
  )
}
