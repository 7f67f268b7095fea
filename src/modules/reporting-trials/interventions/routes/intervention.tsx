import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { dateText, moneyText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { History, shownEvent } from '../../components/history.tsx'
import { Release } from '../../components/release.tsx'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { releaseIntervention } from '../../elsewhere/releasing.ts'
import { menuOf } from '../../menu.ts'
import { methodName } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { BeforeAfterSection } from '../components/before-after.tsx'
import { StateBadge } from '../components/state-badge.tsx'
import { InterventionSteps } from '../components/steps.tsx'
import { InterventionMove } from '../input.ts'
import { destroyedOn } from '../keeping.ts'
import { isOpen, stepsFrom } from '../model.ts'
import { readIntervention } from '../queries.ts'
import { moveIntervention, removeIntervention } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/intervention'

const path = '/meldbereidheid/methoden'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const it = await readIntervention(ctx, idOf(params))
  const mayKeep = allows(ctx, may.keep, it)
  const asked = new URL(request.url).searchParams
  return {
    ...{
      menu: menuOf(ctx),
      id: it.id,
      number: it.number,
      code: it.method,
      method: methodName(web.language, it.method),
    },
    ...{ place: it.place, startsOn: it.startsOn, endsOn: it.endsOn, costCents: it.costCents, note: it.note },
    ...{ state: it.state, effect: it.effect, releasedOn: it.releasedOn, mayKeep },
    mayChange: mayKeep && isOpen(it.state),
    steps: mayKeep ? stepsFrom(it.state) : [],
    ...{ beforeAfter: it.beforeAfter, mayCompare: it.mayCompare },
    ...{ events: it.events.map(shownEvent), destroyedOn: destroyedOn(it) },
    told: asked.has('gepland') ? ('made' as const) : asked.has('bewaard') ? ('saved' as const) : null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const what = (await request.clone().formData()).get('do')
  if (what === 'remove') {
    await removeIntervention(ctx, id)
    return redirect(`${path}?verwijderd`)
  }
  if (what === 'release' || what === 'withdraw') await releaseIntervention(ctx, id, what === 'release')
  else {
    const form = await readForm(request, InterventionMove)
    if (!form.ok) return form.response
    await moveIntervention(ctx, id, form.value)
  }
  return redirect(`${path}/${id}?bewaard`)
})

export default function InterventionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  return (
    <>
      <TrialsMenu entries={it.menu} current="interventions" below={t.one(it.number, it.method)} />
      <PageHeader title={t.one(it.number, it.method)} badge={<StateBadge state={it.state} />} />
      <Explain label={w.whatIsThis}>{t.oneExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      {it.told && !form.isRefused && (
        <Alert kind="ok" live>
          {t[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <DescriptionList
        items={[
          { term: t.place, value: it.place },
          { term: t.startsOn, value: dateText(language, it.startsOn) },
          { term: t.endsOn, value: it.endsOn ? dateText(language, it.endsOn) : t.stays },
          { term: t.cost, value: it.costCents === null ? t.unknownCost : moneyText(language, it.costCents) },
          ...(it.note ? [{ term: t.note, value: it.note }] : []),
          ...(it.effect ? [{ term: t.effect, value: common.judgements[it.effect] }] : []),
        ]}
      />
      {it.mayChange && (
        <ButtonGroup>
          <ButtonLink href={`${path}/${it.id}/wijzigen`} kind="secondary">
            {t.change}
          </ButtonLink>
          <ButtonLink href={`/meldbereidheid/proeven/nieuw?methode=${it.code}`} kind="secondary">
            {t.experiment}
          </ButtonLink>
        </ButtonGroup>
      )}
      <BeforeAfterSection id={it.id} state={it.state} mayCompare={it.mayCompare} found={it.beforeAfter} />
      <InterventionSteps
        steps={it.steps}
        mayRemove={it.mayKeep && it.state === 'planned'}
        destroyedOn={it.destroyedOn}
      />
      {it.mayKeep && it.state === 'finished' && <Release releasedOn={it.releasedOn} />}
      <History events={it.events} />
    </>
  )
}
