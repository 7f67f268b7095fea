import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { Files } from '#platform/list-files'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Release } from '../../components/release.tsx'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { releaseExperiment } from '../../elsewhere/releasing.ts'
import { menuOf } from '../../menu.ts'
import { methodName } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { Numbers } from '../components/numbers.tsx'
import { limitsText, verdictText } from '../components/verdict.ts'
import { resultOf } from '../queries.ts'
import { shownOutcome } from '../shown.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/result'

const path = '/meldbereidheid/proeven'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { experiment: it, events, outcome } = await resultOf(ctx, idOf(params))
  const common = trialsTexts[web.language]
  return {
    ...{ menu: menuOf(ctx), id: it.id, number: it.number, title: it.title, question: it.question, measure: it.measure },
    a: methodName(web.language, it.methodA),
    b: it.methodB ? methodName(web.language, it.methodB) : common.asItIs,
    outcome: shownOutcome(outcome, it.measure),
    endedEarly: it.endedEarly,
    deviations: events.flatMap(({ id, what, note }) =>
      note !== null && (what === 'note' || what === 'finish') ? { id, note } : [],
    ),
    releasedOn: it.releasedOn,
    mayKeep: allows(ctx, may.keep, it),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  await releaseExperiment(ctx, id, (await request.formData()).get('do') === 'release')
  return redirect(`${path}/${id}/uitslag`)
})

export default function ResultPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  const { verdict } = it.outcome
  return (
    <>
      <TrialsMenu
        entries={it.menu}
        current="experiments"
        above={[{ href: `${path}/${it.id}`, label: t.one(it.number, it.title) }]}
        below={t.result}
      />
      <PageHeader title={t.resultOf(it.title)} intro={it.question} />
      <Explain label={w.whatIsThis}>{t.resultExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      <Alert kind={verdict === 'too-few' ? 'warning' : 'info'} title={verdictText(language, it)}>
        <p>{limitsText(language, it)}</p>
      </Alert>
      {it.endedEarly && <Alert kind="warning">{t.early}</Alert>}
      <Numbers {...it} />
      <p>{t.counted(it.outcome.weeks)}</p>
      <h2>{t.means}</h2>
      <p>{t.meansText[verdict]}</p>
      <h2>{t.meansNot}</h2>
      <ul>
        {t.meansNotText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {it.deviations.length > 0 && (
        <>
          <h2>{t.deviations}</h2>
          <ul>
            {it.deviations.map(({ id, note }) => (
              <li key={id}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <Files path={`${path}/${it.id}/uitslag`} choices={{}} />
      <p className="ww-muted">{t.print}</p>
      {it.mayKeep && <Release releasedOn={it.releasedOn} />}
    </>
  )
}
