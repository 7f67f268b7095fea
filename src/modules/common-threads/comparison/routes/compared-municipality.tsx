import { useLanguage, useTexts } from '#platform/texts'
import { page, pathId, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { DescriptionList } from '#ui/description-list'
import { EmptyState } from '#ui/empty-state'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { type MunicipalityData, municipalityData } from '../components/municipality-data.ts'
import { rangeText, signed } from '../components/numbers.ts'
import { ReadingBadge } from '../components/reading-badge.tsx'
import type { Given } from '../figures.ts'
import { comparisonOf } from '../picture.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/compared-municipality'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const picture = await comparisonOf(ctx, pathId(params, 'roundId'))
  const only = new URL(request.url).searchParams.get('toon') === 'verschillen'
  return municipalityData(picture, params.code, web.language, only)
})

export default function ComparedMunicipality({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/vergelijking', label: t.list.title },
          { href: `/vergelijking/${data.roundId}`, label: data.title },
          { label: data.name },
        ]}
      />
      <PageHeader
        title={`${data.name}: ${t.title.toLowerCase()}`}
        intro={t.municipality.intro}
        badge={<Badge tone={data.state === 'signed' ? 'ok' : 'neutral'}>{t.states[data.state]}</Badge>}
      />
      <Explain label={w.whatIsThis}>{t.explains.municipality}</Explain>
      <Audience label={w.whoSees}>{data.named ? t.who.named : t.municipality.who}</Audience>
      {data.isBusy ? (
        <EmptyState title={t.municipality.busy}>{t.municipality.busyText}</EmptyState>
      ) : (
        <Compared data={data} />
      )}
    </>
  )
}

function Compared({ data }: { data: MunicipalityData }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { counts, bias, progress } = data
  const here = `/vergelijking/${data.roundId}/gemeente/${data.code}`
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t.counts.title,
            value: t.municipality.counts(counts.n, counts.over, counts.equal, counts.under),
          },
          {
            term: t.columns.bias,
            value: (
              <>
                {signed(language, bias.bias)} {bias.interval && `(${rangeText(language, bias.interval, t.between)})`}{' '}
                {counts.n > 0 && <ReadingBadge reading={data.reading} />}
              </>
            ),
          },
          { term: t.columns.progress, value: signed(language, progress.progress) },
          { term: t.columns.gap, value: signed(language, progress.gap) },
        ]}
      />
      <TabLinks
        label={t.municipality.intro}
        items={[
          { href: here, label: t.municipality.everything, current: !data.only },
          { href: `${here}?toon=verschillen`, label: t.municipality.only, current: data.only },
        ]}
      />
      <Norms data={data} />
    </>
  )
}

function Norms({ data }: { data: MunicipalityData }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const given = (level: Given) => (level === 'na' ? t.municipality.na : (level ?? t.municipality.missing))
  return (
    <DataTable
      caption={t.municipality.intro}
      captionHidden
      stacked
      rows={data.rows}
      rowKey={({ norm }) => norm}
      empty={<EmptyState title={t.municipality.none} />}
      columns={[
        {
          key: 'norm',
          header: t.columns.norm,
          rowHeader: true,
          cell: ({ norm, title }) => (
            <a href={`/vergelijking/${data.roundId}/norm/${encodeURIComponent(norm)}`}>
              {norm} {title}
            </a>
          ),
        },
        { key: 'self', header: t.columns.self, numeric: true, cell: ({ self }) => given(self) },
        { key: 'then', header: t.columns.levelThen, numeric: true, cell: ({ levelThen }) => given(levelThen) },
        { key: 'now', header: t.columns.levelNow, numeric: true, cell: ({ levelNow }) => given(levelNow) },
        {
          key: 'difference',
          header: t.columns.bias,
          numeric: true,
          cell: ({ difference }) => signed(language, difference, 0),
        },
        {
          key: 'reading',
          header: t.columns.reading,
          cell: ({ isMisread }) => isMisread && <Badge tone="error">{t.norms.misread}</Badge>,
        },
      ]}
    />
  )
}
