import { redirect } from 'react-router'
import { z } from 'zod'
import { numberText } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { WeighingCrumbs } from '../components/crumbs.tsx'
import { listedThreads, sortedBy, threadChoices } from '../components/listed.ts'
import { opinionsData } from '../components/opinions-data.ts'
import { OpinionsPart } from '../components/opinions-part.tsx'
import { LeftOutTable, Sensitivity } from '../components/sensitivity.tsx'
import { criteriaBars, layerTexts, threadRow } from '../components/shown.ts'
import { StateForms } from '../components/state-forms.tsx'
import { ThreadFilters } from '../components/thread-filters.tsx'
import { WeighedThreads } from '../components/weighed-threads.tsx'
import { firstCount } from '../model.ts'
import { moveWeighing, startWeighing } from '../service.ts'
import { texts } from '../texts.ts'
import { readWeighing } from '../view.ts'
import type { Route } from './+types/weighing'

export const loader = page(async ({ ctx, params, request, web: { language } }: WithCtx<Route.LoaderArgs>) => {
  const view = await readWeighing(ctx, idOf(params))
  const choices = threadChoices(request)
  const listed = listedThreads(view.threads, choices)
  const titles = new Map(view.threads.map(({ id, title }) => [id, title]))
  return {
    roundId: view.round.id,
    roundTitle: view.round.title,
    state: view.state,
    rights: view.rights,
    isShown: view.state !== 'none' && (view.state === 'closed' || view.rights.judge),
    seed: view.seed,
    draws: numberText(language, view.draws),
    ranking: view.places ? layerTexts(language, view.order) : null,
    placesReason: view.placesReason,
    isFew: view.candidates > 0 && view.candidates <= firstCount,
    choices,
    sorted: sortedBy(choices),
    hasThreads: view.threads.length > 0,
    rows: listed.map((thread) => threadRow(language, thread)),
    svg: listed.length > 0 ? criteriaBars(language, listed) : '',
    scenarios: view.scenarios.map(({ kind, first, differs }) => ({
      kind,
      first: first.flatMap((id) => titles.get(id) ?? []),
      differs,
    })),
    leftOut: view.leftOut.map(({ criterion, moved }) => ({
      criterion,
      moved: moved.map(({ id, from, to }) => ({ title: titles.get(id) ?? '', from, to })),
    })),
    opinions: view.opinions && opinionsData(language, view.opinions),
  }
})

const Commands = z.object({ do: z.enum(['start', 'close', 'reopen']) })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  if (form.value.do === 'start') await startWeighing(ctx, id)
  else await moveWeighing(ctx, id, form.value.do)
  return redirect(`/rode-draden/${id}/afweging`)
})

const tones = { none: 'neutral', ranking: 'warning', closed: 'ok' } as const

export default function WeighingPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { roundId, state, rights, isShown } = loaderData
  const path = `/rode-draden/${roundId}/afweging`
  return (
    <>
      <WeighingCrumbs roundId={roundId} />
      <PageHeader
        title={t.title}
        intro={`${t.intro} ${loaderData.roundTitle}.`}
        badge={<Badge tone={tones[state]}>{t.states[state]}</Badge>}
        actions={
          rights.rank &&
          state !== 'none' && (
            <ButtonLink href={`${path}/rangorde`}>{state === 'ranking' ? t.ranking.ownLink : t.ranking.own}</ButtonLink>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{state === 'closed' ? t.who.closed : t.who.open}</Audience>
      {!isShown && <EmptyState title={state === 'none' ? t.notStarted : t.notShown} />}
      {isShown && <Shown data={loaderData} path={path} />}
      {rights.keep && <StateForms state={state} />}
    </>
  )
}

function Shown({ data, path }: { data: Route.ComponentProps['loaderData']; path: string }) {
  const t = useTexts(texts)
  return (
    <>
      <Downloads
        label={t.downloads}
        items={(['xlsx', 'csv'] as const).map((form) => ({
          href: fileAddress(`${path}/bestand`, { ...data.choices, vorm: form }),
          label: form === 'xlsx' ? 'Excel' : 'CSV',
        }))}
      />
      {data.isFew && <Alert kind="info">{t.fewThreads}</Alert>}
      {data.hasThreads && <ThreadFilters choices={data.choices} path={path} />}
      <WeighedThreads
        rows={data.rows}
        svg={data.svg}
        isFiltered={data.hasThreads}
        sort={(key) => listAddress(path, data.choices).sort(key, data.sorted)}
      />
      {data.scenarios.length > 0 && <Sensitivity rows={data.scenarios} />}
      {data.leftOut.length > 0 && <LeftOutTable rows={data.leftOut} />}
      <h2>{t.ranking.common}</h2>
      {data.ranking ? (
        <>
          <ol aria-label={t.ranking.list}>
            {data.ranking.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
          <p>{data.placesReason}</p>
        </>
      ) : (
        <p>{t.ranking.none}</p>
      )}
      {data.rights.keep && data.state === 'ranking' && (
        <p>
          <a href={`${path}/bestuur`}>{t.ranking.set}</a>
        </p>
      )}
      {data.opinions && <OpinionsPart opinions={data.opinions} />}
      <Explain label={t.how}>
        <p>{t.howText(data.draws, data.seed ?? 0)}</p>
        <p>{t.margins}</p>
      </Explain>
    </>
  )
}
