import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { WeighingCrumbs } from '../components/crumbs.tsx'
import { RankingForm } from '../components/ranking-form.tsx'
import { layerTexts } from '../components/shown.ts'
import { PlacesInput } from '../input.ts'
import { layersOf } from '../ranking.ts'
import { rankCriteria } from '../service.ts'
import { texts } from '../texts.ts'
import { readOwnRanking } from '../view.ts'
import type { Route } from './+types/own-ranking'

export const loader = page(async ({ ctx, params, request, web: { language } }: WithCtx<Route.LoaderArgs>) => {
  const { round, state, places } = await readOwnRanking(ctx, idOf(params))
  return {
    roundId: round.id,
    state,
    places,
    order: places ? layerTexts(language, layersOf(places)) : [],
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, PlacesInput)
  if (!form.ok) return form.response
  await rankCriteria(ctx, id, form.value)
  return redirect(`/rode-draden/${id}/afweging/rangorde?bewaard=1`)
})

export default function OwnRanking({ loaderData: { roundId, state, places, order, isSaved } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <WeighingCrumbs roundId={roundId} here={t.ranking.title} />
      <PageHeader title={t.ranking.own} intro={t.ranking.ownIntro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who.own}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.ranking.saved}
        </Alert>
      )}
      {state === 'none' && <Alert kind="info">{t.ranking.notYet}</Alert>}
      {state === 'closed' && <Alert kind="info">{t.ranking.closed}</Alert>}
      {order.length > 0 && (
        <ol aria-label={t.ranking.list}>
          {order.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ol>
      )}
      {state === 'ranking' && <RankingForm places={places} />}
    </>
  )
}
