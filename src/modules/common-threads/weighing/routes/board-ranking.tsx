import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { invalid, isAppError } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { may } from '../../policy.ts'
import { WeighingCrumbs } from '../components/crumbs.tsx'
import { opinionsData } from '../components/opinions-data.ts'
import { OpinionsPart } from '../components/opinions-part.tsx'
import { RankingForm } from '../components/ranking-form.tsx'
import { RankingInput } from '../input.ts'
import { placesOf } from '../ranking.ts'
import { setRanking } from '../service.ts'
import { texts } from '../texts.ts'
import { readWeighing } from '../view.ts'
import type { Route } from './+types/board-ranking'

export const loader = page(async ({ ctx, params, web: { language } }: WithCtx<Route.LoaderArgs>) => {
  const view = await readWeighing(ctx, idOf(params))
  authorise(ctx, may.keepWeighing, view.round)
  const together = view.opinions?.together ?? []
  const isProposal = view.places === null && together.length > 0
  return {
    roundId: view.round.id,
    state: view.state,
    places: isProposal ? placesOf(together) : view.places,
    isProposal,
    reason: view.placesReason ?? '',
    revision: view.revision,
    opinions: view.opinions && opinionsData(language, view.opinions),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, RankingInput)
  if (!form.ok) return form.response
  try {
    await setRanking(ctx, id, form.value)
  } catch (error) {
    const isLate = isAppError(error) && error.code === 'conflict'
    return form.refuse(isLate ? invalid([{ path: 'reason', reason: 'common-threads.changed_by_other' }]) : error)
  }
  return redirect(`/rode-draden/${id}/afweging`)
})

export default function BoardRanking({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { roundId, state, places, isProposal, reason, revision, opinions } = loaderData
  return (
    <>
      <WeighingCrumbs roundId={roundId} here={t.ranking.common} />
      <PageHeader title={t.ranking.set} intro={t.ranking.setIntro} />
      <Explain label={w.whatIsThis}>{t.explains.board}</Explain>
      <Audience label={w.whoSees}>{t.who.open}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {opinions && <OpinionsPart opinions={opinions} />}
      {state === 'ranking' ? (
        <>
          <h2>{t.ranking.common}</h2>
          {isProposal && <Alert kind="info">{t.ranking.proposal}</Alert>}
          <RankingForm places={places} withReason={{ reason, revision }} />
        </>
      ) : (
        <EmptyState title={state === 'none' ? t.notStarted : t.ranking.closed} />
      )}
    </>
  )
}
