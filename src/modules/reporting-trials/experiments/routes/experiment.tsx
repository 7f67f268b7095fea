import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { History, shownEvent } from '../../components/history.tsx'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { Note } from '../../fields.ts'
import { menuOf } from '../../menu.ts'
import { methodName } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { Drawn } from '../components/drawn.tsx'
import { Advice, Plan } from '../components/plan.tsx'
import { StandingBadge } from '../components/standing-badge.tsx'
import { ExperimentSteps } from '../components/steps.tsx'
import { FinishInput, FreezeInput } from '../input.ts'
import { readExperiment } from '../queries.ts'
import { finishExperiment, freezeExperiment, noteDeviation, removeExperiment } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/experiment'

const path = '/meldbereidheid/proeven'
const telling = { gepland: 'made', bewaard: 'saved', genoteerd: 'noted', vastgelegd: 'frozen' } as const

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const it = await readExperiment(ctx, idOf(params))
  const asked = new URL(request.url).searchParams
  const told = (Object.keys(telling) as (keyof typeof telling)[]).find((key) => asked.has(key))
  const a = methodName(web.language, it.methodA)
  const b = it.methodB && methodName(web.language, it.methodB)
  const { frozenOn, seed, planHash, arms } = it
  return {
    ...{ menu: menuOf(ctx), id: it.id, number: it.number, title: it.title, standing: it.standing, a, b },
    ...{ revision: it.revision, mayEnd: it.mayEnd, mayKeep: allows(ctx, may.keep, it), advice: it.advice },
    plan: {
      ...{ question: it.question, a, b, measure: it.measure, unit: it.unit, startsOn: it.startsOn, weeks: it.weeks },
      ...{ yearly: it.yearly, smallest: it.smallest, enough: it.enough },
    },
    draw:
      frozenOn && seed && planHash
        ? { frozenOn, seed, planHash, arms, startsOn: it.startsOn, isOpen: it.state === 'frozen' }
        : null,
    groups: it.groups.map(({ name, employees, arm, code }) => ({ name, employees, arm, code })),
    events: it.events.map(shownEvent),
    told: told ? telling[told] : null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const what = (await request.clone().formData()).get('do')
  if (what === 'remove') {
    await removeExperiment(ctx, id)
    return redirect(`${path}?verwijderd`)
  }
  if (what === 'note') {
    const form = await readForm(request, Note)
    if (!form.ok) return form.response
    await noteDeviation(ctx, id, form.value.note)
    return redirect(`${path}/${id}?genoteerd`)
  }
  const form = await readForm(request, what === 'freeze' ? FreezeInput : FinishInput)
  if (!form.ok) return form.response
  try {
    if ('revision' in form.value) await freezeExperiment(ctx, id, form.value.revision)
    else await finishExperiment(ctx, id, form.value.note)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(what === 'freeze' ? `${path}/${id}?vastgelegd` : `${path}/${id}/uitslag`)
})

export default function ExperimentPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <TrialsMenu entries={it.menu} current="experiments" below={t.one(it.number, it.title)} />
      <PageHeader title={t.one(it.number, it.title)} badge={<StandingBadge standing={it.standing} />} />
      <Explain label={w.whatIsThis}>{t.oneExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      {it.told && !form.isRefused && (
        <Alert kind="ok" live>
          {t[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Links it={it} />
      <Plan plan={it.plan} />
      {it.standing !== 'finished' && <Advice advice={it.advice} smallest={it.plan.smallest} weeks={it.plan.weeks} />}
      {it.mayKeep && <ExperimentSteps standing={it.standing} mayEnd={it.mayEnd} revision={it.revision} />}
      {it.draw && <Drawn draw={{ ...it.draw, groups: it.groups, a: it.a, b: it.b ?? common.asItIs }} />}
      <History events={it.events} />
    </>
  )
}

function Links({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  return (
    <ButtonGroup>
      {it.standing === 'finished' && <ButtonLink href={`${path}/${it.id}/uitslag`}>{t.toResult}</ButtonLink>}
      {it.standing === 'draft' && it.mayKeep && (
        <ButtonLink href={`${path}/${it.id}/wijzigen`} kind="secondary">
          {t.change}
        </ButtonLink>
      )}
      {(it.standing === 'waiting' || it.standing === 'running') && (
        <ButtonLink href="/meldingen/poster" kind="secondary">
          {t.spread}
        </ButtonLink>
      )}
    </ButtonGroup>
  )
}
