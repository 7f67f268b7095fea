import { redirect } from 'react-router'
import { dateText, dayOf, momentText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Dutch } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { terms } from '../../terms/texts.ts'
import { stateTones } from '../components/shown.ts'
import { RequestSteps } from '../components/steps.tsx'
import { moveRequest } from '../deciding.ts'
import { StepInput } from '../input.ts'
import { stepNames } from '../model.ts'
import { readRequest } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/request'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { request: it, source, authorisation, events, names, steps } = await readRequest(ctx, idOf(params))
  const asked = new URL(request.url).searchParams
  const today = dayOf(web.now)
  return {
    ...{ menu: menuOf(ctx), source, steps, revision: it.revision, state: it.state },
    facts: {
      ...{ role: it.role, task: it.task, purpose: it.purpose, verdict: it.verdict, reason: it.reason },
      ...{ startsOn: it.startsOn, endsOn: it.endsOn, name: names.get(it.personId) ?? null },
      approver: it.approverId === null ? null : (names.get(it.approverId) ?? ''),
      granted: authorisation && { startsOn: authorisation.startsOn, arrangedBy: authorisation.arrangedBy },
    },
    // Days compare as text.
    grantFrom: [it.startsOn, today].sort().at(-1) ?? today,
    events: events.map(({ id, what, doneBy, doneAt }) => ({
      ...{ id, what, isSystem: doneBy === null, name: names.get(doneBy ?? '') ?? null, at: doneAt.toISOString() },
    })),
    told: asked.has('gevraagd') ? ('ask' as const) : (stepNames.find((step) => asked.get('gedaan') === step) ?? null),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, StepInput)
  if (!form.ok) return form.response
  try {
    await moveRequest(ctx, id, form.value)
    return redirect(`/bronnen/aanvragen/${id}?gedaan=${form.value.do}`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function AccessRequestPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = t.request(it.source.name)
  return (
    <>
      <SourcesMenu entries={it.menu} current="access" below={title} />
      <PageHeader title={title} badge={<Badge tone={stateTones[it.state]}>{t.states[it.state]}</Badge>} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.told && (
        <Alert kind="ok" live>
          {it.told === 'ask' ? t.asked : t.done[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Facts it={it} />
      <RequestSteps steps={it.steps} revision={it.revision} startsOn={it.grantFrom} />
      <Trace events={it.events} />
    </>
  )
}

type Props = { it: Route.ComponentProps['loaderData'] }

function Facts({ it: { facts, source } }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const language = useLanguage()
  const period = (from: string) => t.from(dateText(language, from), dateText(language, facts.endsOn))
  return (
    <section aria-labelledby="aanvraag">
      <h2 id="aanvraag">{t.facts}</h2>
      <DescriptionList
        items={[
          {
            term: t.source,
            value: (
              <a href={`/bron/${source.code}`} lang="nl">
                {source.name}
              </a>
            ),
          },
          { term: t.person, value: facts.name ?? t.someone },
          { term: t.role, value: names.roles[facts.role] },
          { term: t.task, value: names.tasks[facts.task] },
          {
            term: t.purpose,
            value: (
              <span className="ww-pre" lang="nl">
                {facts.purpose}
              </span>
            ),
          },
          { term: t.period, value: period(facts.startsOn) },
          { term: t.verdict, value: names.verdicts[facts.verdict] },
          { term: t.approver, value: facts.approver === null ? t.coordinators : facts.approver || t.someone },
          ...(facts.reason
            ? [
                {
                  term: t.reason,
                  value: (
                    <span className="ww-pre" lang="nl">
                      {facts.reason}
                    </span>
                  ),
                },
              ]
            : []),
          ...(facts.granted
            ? [
                { term: t.grantedFrom, value: dateText(language, facts.granted.startsOn) },
                { term: t.arrangedBy, value: <Dutch>{facts.granted.arrangedBy}</Dutch> },
              ]
            : []),
        ]}
      />
    </section>
  )
}

function Trace({ events }: Pick<Props['it'], 'events'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-labelledby="gebeurd">
      <h2 id="gebeurd">{t.trace}</h2>
      <ol>
        {events.map(({ id, what, name, isSystem, at }) => (
          <li key={id}>
            {momentText(language, at)}: {t.events[what]}, {isSystem ? t.system : (name ?? t.someone)}
          </li>
        ))}
      </ol>
    </section>
  )
}
