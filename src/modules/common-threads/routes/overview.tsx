import { listRounds } from '#modules/assessments'
import { allows } from '#platform/access'
import type { Ctx } from '#platform/db'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { Heatmap } from '../components/heatmap-part.tsx'
import { DistrictMap } from '../components/map-part.tsx'
import { Norms } from '../components/norms-part.tsx'
import { overviewData } from '../components/overview-data.ts'
import { partWords } from '../components/parts.ts'
import { SpreadPart } from '../components/spread-part.tsx'
import { Threads } from '../components/threads-part.tsx'
import { Waterbed } from '../components/waterbed-part.tsx'
import { threadTypes } from '../model.ts'
import { may } from '../policy.ts'
import { roundPicture } from '../round-picture.ts'
import { listThreads, type ThreadView } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/overview'

export const loader = page(async ({ ctx, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const query = new URL(request.url).searchParams
  const rounds = await listRounds(ctx)
  const wanted =
    rounds.find(({ id }) => id === query.get('ronde')) ?? rounds.find(({ kind }) => kind === 'self-scan') ?? rounds[0]
  if (!wanted) return null
  const { picture, threads, robustness } = await roundPicture(ctx, wanted)
  const data = overviewData(picture, query, web.language, login.organisation.name)
  const isRanked = data.part === 'threads' || data.part === 'norms'
  const robust = isRanked ? robustness() : { norms: {}, themes: {}, threads: {} }
  return {
    ...data,
    robust: { norms: robust.norms, themes: robust.themes },
    comparisonHref: wanted.kind === 'independent' ? `/vergelijking/${wanted.id}` : '/vergelijking',
    rounds: rounds.map(({ id, title }) => ({ value: id, label: title })),
    mayKeep: allows(ctx, may.keepThreads, { organisationId: picture.round.organisationId }),
    elsewhere: threads.length === 0 ? await roundWithThreads(ctx, rounds.slice(0, roundsToLookAt)) : null,
    threads: threads.map((thread) => ({ ...card(thread), robust: robust.threads[thread.id] ?? null })),
  }
})

/** So many rounds are looked through for threads. */
const roundsToLookAt = 8

/** The first of these rounds that has published threads. */
async function roundWithThreads(ctx: Ctx, rounds: readonly { id: string; title: string }[]) {
  for (const { id, title } of rounds) {
    const threads = await listThreads(ctx, id)
    if (threads.some(({ state }) => state === 'published')) return { href: `/rode-draden?ronde=${id}`, title }
  }
  return null
}

const card = ({ id, title, description, norms, state, spread, municipalityCount }: ThreadView) => ({
  id,
  title,
  description,
  norms,
  state,
  spread,
  municipalityCount,
})

export default function Overview({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  if (!loaderData)
    return (
      <>
        <PageHeader title={t.title} intro={t.intro} />
        <EmptyState title={t.noRound} />
      </>
    )
  const { counts, part, parts, filter, themes, named, roundId, downloads, comparisonHref } = loaderData
  const all = { value: '', label: t.all }
  return (
    <>
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          <>
            <ButtonLink href={`/rode-draden/${roundId}/afweging`} kind="secondary">
              {t.weighing}
            </ButtonLink>
            <ButtonLink href={`/rode-draden/${roundId}/waterbed`} kind="secondary">
              {t.tabs.waterbed}
            </ButtonLink>
            <ButtonLink href={`/rode-draden/${roundId}/stuk`} kind="secondary">
              {t.paper}
            </ButtonLink>
            <ButtonLink href={comparisonHref} kind="secondary">
              {t.comparison}
            </ButtonLink>
            <ButtonLink href="/verloop" kind="secondary">
              {t.trend}
            </ButtonLink>
          </>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{named ? t.who.named : t.who.unnamed}</Audience>
      {counts.submitted + counts.open > 0 && (
        <Alert kind="info">{t.provisional(counts.signed, counts.submitted, counts.open)}</Alert>
      )}
      <FilterBar label={t.search} submitLabel={w.show} clearHref={`/rode-draden?ronde=${roundId}`} clearLabel={w.clear}>
        <input type="hidden" name="deel" value={partWords[part]} />
        <Select name="ronde" label={t.round} value={roundId} options={loaderData.rounds} />
        <Select name="thema" label={t.theme} value={filter.theme} options={[all, ...themes]} />
        <Select
          name="patroon"
          label={t.type}
          value={filter.type}
          options={[all, ...threadTypes.map((value) => ({ value, label: t.types[value] }))]}
        />
        <Select
          name="soort"
          label={t.kind}
          value={filter.kind}
          options={[all, { value: 'core', label: t.core }, { value: 'plus', label: t.plus }]}
        />
        <Field name="zoek" type="search" label={t.search} value={filter.search} />
        {part === 'norms' && (
          <Select
            name="ontbrekend"
            label={t.missingAnswers.label}
            value={loaderData.asBounds ? 'grenzen' : ''}
            options={[
              { value: '', label: t.missingAnswers.out },
              { value: 'grenzen', label: t.missingAnswers.bounds },
            ]}
          />
        )}
      </FilterBar>
      <Downloads
        label={t.downloads}
        items={[
          { href: downloads.xlsx, label: t.xlsx },
          { href: downloads.csv, label: t.csv },
        ]}
      />
      <TabLinks
        label={t.title}
        items={parts.map(({ part: one, href }) => ({ href, label: t.tabs[one], current: one === part }))}
      />
      {part === 'threads' && <Threads data={loaderData} />}
      {part === 'norms' && <Norms data={loaderData} />}
      {part === 'heatmap' && <Heatmap data={loaderData} />}
      {part === 'map' && <DistrictMap data={loaderData} />}
      {part === 'spread' && <SpreadPart data={loaderData} />}
      {part === 'waterbed' && <Waterbed data={loaderData} />}
    </>
  )
}
