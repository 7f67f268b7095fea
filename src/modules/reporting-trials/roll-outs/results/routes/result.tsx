import { dateText } from '#platform/language'
import { Files } from '#platform/list-files'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../../components/trials-menu.tsx'
import { ratioText } from '../../../experiments/components/verdict.ts'
import { menuOf } from '../../../menu.ts'
import { methodName } from '../../../methods.ts'
import { texts as trialsTexts } from '../../../texts.ts'
import { texts as rollOutTexts } from '../../texts.ts'
import { ResultNumbers, type ShownResult } from '../components.tsx'
import { readRollOutResult } from '../drawing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/result'

const path = '/meldbereidheid/invoering'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { rollOut, result, mayOpen } = await readRollOutResult(ctx, idOf(params))
  const { organisationId: _, drawnBy: __, ...shown } = result
  const method = methodName(web.language, rollOut.method)
  const { id, number, title } = rollOut
  return { menu: menuOf(ctx), id, number, title, method, result: shown, mayOpen }
})

export default function RollOutResultPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const r = useTexts(rollOutTexts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  const { result } = it
  return (
    <>
      <TrialsMenu
        entries={it.menu}
        current="roll-outs"
        {...(it.mayOpen
          ? { above: [{ href: `${path}/${it.id}`, label: r.one(it.number, it.title) }], below: t.result }
          : { below: t.resultOf(it.title) })}
      />
      <PageHeader title={t.resultOf(it.title)} intro={it.method} />
      <Explain label={w.whatIsThis}>{t.resultExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.rollOutResult}</Audience>
      <Verdict result={result} />
      <ResultNumbers result={result} />
      <p>{t.counted(result.municipalities, result.reports && common.reportClasses[result.reports])}</p>
      <h2>{t.beside}</h2>
      <p>{t.besideIntro}</p>
      <p>{besideText(t, result, (value) => ratioText(language, value))}</p>
      <h2>{t.meansNot}</h2>
      <ul>
        {t.meansNotText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Explain label={t.formula}>{t.formulaText}</Explain>
      <p className="ww-muted">{t.drawnOn(dateText(language, result.drawnOn))}</p>
      <Files path={`${path}/${it.id}/uitslag`} choices={{}} />
      <p className="ww-muted">{t.print}</p>
    </>
  )
}

function Verdict({ result: { verdict, ratio, low, high } }: { result: ShownResult }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (ratio === null || low === null || high === null || verdict === 'too-few')
    return (
      <Alert kind="warning" title={t.verdict['too-few']}>
        <p>{t.tooFewText}</p>
      </Alert>
    )
  const title = verdict === 'not-seen' ? t.verdict[verdict] : t.verdict[verdict](ratioText(language, ratio))
  return (
    <Alert kind="info" title={title}>
      <p>{t.limits(ratioText(language, low), ratioText(language, high))}</p>
    </Alert>
  )
}

type Words = Pick<(typeof texts)['nl'], 'besideVerdict' | 'besideMeans'>
/** What the comparison with others says, and what that means beside the comparison with the own weeks before. */
function besideText(
  { besideVerdict: t, besideMeans: means }: Words,
  { verdict, besideVerdict, besideRatio, besideLow, besideHigh }: ShownResult,
  say: (value: number) => string,
): string {
  if (besideVerdict === 'too-few' || besideRatio === null || besideLow === null || besideHigh === null)
    return t['too-few']
  const isAlike = verdict === besideVerdict
  const alike = besideVerdict === 'not-seen' ? means.neither : means.both
  const unlike = besideVerdict === 'not-seen' ? means.alone : means.other
  return `${t[besideVerdict](say(besideRatio), say(besideLow), say(besideHigh))} ${isAlike ? alike : unlike}`
}
