import { redirect } from 'react-router'
import { dateText, dayOf } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TypedInNote } from '../../desk-intake/components/note.tsx'
import { Links } from '../../notes/components/links.tsx'
import { Deed, doDeed } from '../../notes/deeds.ts'
import { Question } from '../../questions/components/question.tsx'
import { StepBack } from '../../routing/components/step-back.tsx'
import { TriageStanding } from '../../triage/components/standing.tsx'
import { scalesOn } from '../../triage/scales.ts'
import { shownTo } from '../../triage/shown.ts'
import { TogetherStanding } from '../../two-person/components/standing.tsx'
import script from '../browser/main.ts?worker&url'
import { Clocks, StateBadge } from '../components/clock.tsx'
import { OpeningPlace } from '../components/opening.tsx'
import { Settling } from '../components/settling.tsx'
import { lookAtCase } from '../looking.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/report'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const it = await lookAtCase(ctx, idOf(params))
  const { id, number, place, state, route, regime, revision, clocks, receivedOn, feedbackOn, feedbackReadOn, outcome } =
    it
  return {
    ...{ id, number, place, state, route, regime, revision, clocks, receivedOn, feedbackOn, feedbackReadOn, outcome },
    hasPasskey: it.ways.includes('passkey'),
    isAssessed: it.assessedOn !== null,
    isAnswered: it.feedbackOn !== null,
    today: dayOf(web.now),
    scales: scalesOn(dayOf(web.now)),
    assessments: shownTo(ctx, it.assessments),
    links: it.links,
    question: it.question,
    isAcknowledged: it.acknowledgedOn !== null,
    stage: it.stage,
    isLastOfGroup: it.isLastOfGroup,
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const given = await readForm(request, Deed)
  if (!given.ok) return given.response
  try {
    await doDeed(ctx, id, given.value)
    return redirect(`/meldingen/${id}?bewaard`)
  } catch (error) {
    return given.refuse(error)
  }
})

export default function ReportPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const isClosed = it.state === 'closed'
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/meldingen', label: t.title }, { label: t.numbered(it.number) }]}
      />
      <div data-part="standing">
        <PageHeader
          title={`${t.numbered(it.number)} · ${it.place}`}
          badge={<StateBadge state={it.state} />}
          actions={
            <ButtonLink href={`/meldingen/${it.id}/overdrachten`} kind="secondary">
              {t.report.handovers}
            </ButtonLink>
          }
        />
        {it.isSaved && !form.isRefused && (
          <Alert kind="ok" live>
            {t.settling.saved}
          </Alert>
        )}
        {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
        <Clocks clocks={it.clocks} today={it.today} />
      </div>
      <Explain label={w.whatIsThis}>{t.report.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.route === 'server' && <Alert kind="warning">{t.report.seenByServer}</Alert>}
      <TypedInNote route={it.route} />
      {it.stage && <TogetherStanding id={it.id} stage={it.stage} byServer={it.route === 'server'} />}
      <OpeningPlace {...it} isClosed={isClosed} isQuestion={it.question !== null} />
      <section aria-labelledby="settle-title" data-part="settling">
        <h2 id="settle-title">{t.report.settle}</h2>
        {it.question ? (
          <Question {...it} trail={it.question} isClosed={isClosed} />
        ) : (
          <>
            <TriageStanding assessments={it.assessments} />
            <Settling {...it} isClosed={isClosed} />
          </>
        )}
        <Links links={it.links} />
      </section>
      <StepBack id={it.id} isLastOfGroup={it.isLastOfGroup} />
      <h2>{t.report.facts}</h2>
      <Facts {...it} />
      <script type="module" src={script} />
    </>
  )
}

function Facts({ receivedOn, route, regime, feedbackOn, feedbackReadOn, outcome }: Route.ComponentProps['loaderData']) {
  const t = useTexts(texts)
  const c = t.columns
  const language = useLanguage()
  return (
    <DescriptionList
      items={[
        { term: c.received, value: dateText(language, receivedOn) },
        { term: c.route, value: t.routes[route] },
        { term: c.regime, value: t.regimes[regime] },
        { term: c.feedback, value: feedbackOn ? dateText(language, feedbackOn) : t.feedbackNone },
        {
          term: c.feedbackRead,
          value: feedbackReadOn ? dateText(language, feedbackReadOn) : feedbackOn ? t.feedbackReady : t.feedbackNone,
        },
        ...(outcome ? [{ term: c.outcome, value: t.outcomes[outcome] }] : []),
      ]}
    />
  )
}
