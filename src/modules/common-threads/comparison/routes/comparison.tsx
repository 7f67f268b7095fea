import { useTexts } from '#platform/texts'
import { page, pathId, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { AssessorsPart } from '../components/assessors-part.tsx'
import { CausePart } from '../components/cause-part.tsx'
import { type ComparisonData, comparisonData } from '../components/comparison-data.ts'
import { MunicipalitiesPart } from '../components/municipalities-part.tsx'
import { normChoices } from '../components/norm-rows.ts'
import { NormsPart } from '../components/norms-part.tsx'
import { OverviewPart } from '../components/overview-part.tsx'
import { partOf } from '../components/parts.ts'
import { ProgressPart } from '../components/progress-part.tsx'
import { comparisonOf } from '../picture.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/comparison'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const picture = await comparisonOf(ctx, pathId(params, 'roundId'))
  const part = partOf(new URL(request.url).searchParams.get('deel'))
  return comparisonData(picture, part, normChoices(request), web.language)
})

export default function Comparison({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { signed, submitted, open } = data.counts
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/vergelijking', label: t.list.title }, { label: data.title }]}
      />
      <PageHeader
        title={`${t.title}: ${data.title}`}
        intro={t.intro}
        actions={
          <ButtonLink href={`/rode-draden?ronde=${data.roundId}`} kind="secondary">
            {t.threads}
          </ButtonLink>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{data.named ? t.who.named : t.who.unnamed}</Audience>
      {submitted + open > 0 && <Alert kind="info">{t.provisional(signed, submitted, open)}</Alert>}
      {data.own && <Own own={data.own} roundId={data.roundId} />}
      {data.compared === null && <Alert kind="info">{t.hidden}</Alert>}
      {data.compared === 0 && <EmptyState title={t.nothing} />}
      {data.compared !== null && data.compared > 0 && <Parts data={data} />}
    </>
  )
}

function Own({ own, roundId }: { own: NonNullable<ComparisonData['own']>; roundId: string }) {
  const t = useTexts(texts)
  const { n, over, equal, under } = own.counts
  return (
    <section>
      <h2>{t.municipalities.own}</h2>
      <p>{t.municipalities.ownText(n, over, equal, under)}</p>
      <p>
        <a href={`/vergelijking/${roundId}/gemeente/${own.code}`}>{t.municipalities.toOwn}</a>
      </p>
    </section>
  )
}

function Parts({ data }: { data: ComparisonData }) {
  const t = useTexts(texts)
  return (
    <>
      <TabLinks
        label={t.title}
        items={data.parts.map(({ part, href }) => ({ href, label: t.parts[part], current: part === data.part }))}
      />
      {data.overview && <OverviewPart shown={data.overview} />}
      {data.municipalities && <MunicipalitiesPart shown={data.municipalities} roundId={data.roundId} />}
      {data.norms && <NormsPart data={data} rows={data.norms} />}
      {data.progress && <ProgressPart shown={data.progress} />}
      {data.cause && <CausePart data={data} shown={data.cause} />}
      {data.assessors && <AssessorsPart shown={data.assessors} />}
    </>
  )
}
