import { listRounds } from '#modules/assessments'
import { allows } from '#platform/access'
import { numberText, percentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { Card, CardGrid } from '#ui/card'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { Figure } from '#ui/figure'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { filteredNorms } from '../components/filtered.ts'
import { belowByMunicipality, districtMap, normsHeatmap, themeTitles } from '../components/pictures.ts'
import { threadTypes } from '../model.ts'
import { pictureOf } from '../picture.ts'
import { may } from '../policy.ts'
import { listThreads } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/overview'

export const handle = { scripts: false }
export const meta: Route.MetaFunction = () => [{ title: 'Rode draden · Weerwerk' }]

const tabs = ['threads', 'norms', 'heatmap', 'map', 'waterbed'] as const
const words: Record<(typeof tabs)[number], string> = {
  threads: 'draden',
  norms: 'normen',
  heatmap: 'overzicht',
  map: 'kaart',
  waterbed: 'waterbed',
}

export const loader = page(async ({ ctx, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const url = new URL(request.url)
  const query = url.searchParams
  const rounds = await listRounds(ctx)
  const wanted = rounds.find(({ id }) => id === query.get('ronde')) ?? rounds[0]
  if (!wanted) return null
  const tab = tabs.find((one) => words[one] === query.get('deel')) ?? 'threads'
  const picture = await pictureOf(ctx, wanted.id)
  const { shown, ...filter } = filteredNorms(picture, query, web.language)
  const below = belowByMunicipality(picture)
  const t = texts[web.language]
  const href = (part: string) => {
    const to = new URLSearchParams(query)
    to.set('ronde', wanted.id)
    to.set('deel', part)
    return `/rode-draden?${to}`
  }
  return {
    roundId: wanted.id,
    rounds: rounds.map(({ id, title }) => ({ value: id, label: title })),
    tab,
    hrefs: Object.fromEntries(tabs.map((one) => [one, href(words[one])])),
    named: picture.named,
    total: picture.counts.signed + picture.counts.submitted + picture.counts.open,
    counts: picture.counts,
    filter,
    themes: themeTitles(picture, web.language),
    mayKeep: allows(ctx, may.keepThreads, { organisationId: picture.round.organisationId }),
    threads: (await listThreads(ctx, wanted.id)).map(
      ({ id, title, description, norms, state, spread, municipalityCount }) => ({
        id,
        title,
        description,
        norms,
        state,
        spread,
        municipalityCount,
      }),
    ),
    norms:
      tab === 'norms'
        ? shown.map(({ norm, title, below: count, n, notApplicable, fgt1, leik, mean, type, rank, rankRange }) => ({
            norm,
            title,
            below: count,
            n,
            notApplicable,
            fgt1,
            leik,
            mean,
            type,
            rank,
            rankRange,
          }))
        : [],
    heatmap:
      tab === 'heatmap'
        ? normsHeatmap(
            picture,
            [...shown].sort((a, b) => (a.norm < b.norm ? -1 : 1)),
            t,
          )
        : '',
    cells:
      tab === 'heatmap'
        ? picture.municipalities.map(({ code, name }) => ({
            code,
            name,
            levels: shown.map(({ norm }) => ({
              norm,
              level: picture.cells.find((cell) => cell.municipality === code && cell.norm === norm)?.level ?? null,
            })),
          }))
        : [],
    map: tab === 'map' ? districtMap(picture, below, t) : '',
    below: tab === 'map' ? below : [],
    waterbed: tab === 'waterbed' ? waterbedRows(picture, shown, login.organisation.code) : [],
  }
})

type Shown = ReturnType<typeof filteredNorms>['shown']

function waterbedRows({ analysis, municipalities }: Awaited<ReturnType<typeof pictureOf>>, shown: Shown, own: string) {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  return analysis.waterbed
    .filter(({ norm, district }) => district !== null && shown.some((row) => row.norm === norm))
    .map(({ norm, district, exposure }) => {
      const [most] = Object.entries(exposure)
        .filter(([, value]) => value !== null)
        .sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))
      return {
        norm,
        title: shown.find((row) => row.norm === norm)?.title ?? '',
        district: district ?? 0,
        most: most ? { name: names.get(most[0]) ?? own, value: most[1] ?? 0 } : null,
      }
    })
    .sort((a, b) => b.district - a.district)
}

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
  const { counts, tab, filter, themes, named, roundId } = loaderData
  const all = { value: '', label: t.all }
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{named ? t.who.named : t.who.unnamed}</Audience>
      {counts.submitted + counts.open > 0 && (
        <Alert kind="info">{t.provisional(counts.signed, counts.submitted, counts.open)}</Alert>
      )}
      <FilterBar label={t.search} submitLabel={w.show} clearHref={`/rode-draden?ronde=${roundId}`} clearLabel={w.clear}>
        <input type="hidden" name="deel" value={words[tab]} />
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
      </FilterBar>
      <Downloads
        label={t.paper}
        items={[
          ['pdf', t.pdf],
          ['archief', t.archive],
          ['docx', t.docx],
        ].map(([form, label]) => ({ href: `/rode-draden/${roundId}/stuk?vorm=${form}`, label: label ?? '' }))}
      />
      <Downloads
        label={t.downloads}
        items={[
          { href: `/rode-draden/${roundId}/cijfers?vorm=xlsx`, label: t.xlsx },
          { href: `/rode-draden/${roundId}/cijfers?vorm=csv`, label: t.csv },
        ]}
      />
      <TabLinks
        label={t.title}
        items={tabs.map((one) => ({ href: loaderData.hrefs[one] ?? '', label: t.tabs[one], current: one === tab }))}
      />
      {tab === 'threads' && <Threads data={loaderData} />}
      {tab === 'norms' && <Norms data={loaderData} />}
      {tab === 'heatmap' && <Heatmap data={loaderData} />}
      {tab === 'map' && <DistrictMap data={loaderData} />}
      {tab === 'waterbed' && <Waterbed data={loaderData} />}
    </>
  )
}

type Data = NonNullable<Route.ComponentProps['loaderData']>

function Threads({ data }: { data: Data }) {
  const t = useTexts(texts)
  return (
    <>
      {data.mayKeep && (
        <p>
          <ButtonLink href={`/rode-draden/${data.roundId}/draden/nieuw`}>{t.threads.make}</ButtonLink>
        </p>
      )}
      {data.threads.length === 0 && <EmptyState title={t.threads.none} />}
      <CardGrid>
        {data.threads.map(({ id, title, description, norms, state, spread, municipalityCount }) => (
          <Card
            key={id}
            title={title}
            href={`/draden/${id}`}
            meta={
              <>
                {t.threads.of(municipalityCount, data.total)}{' '}
                {spread && (
                  <Badge tone={spread === 'district-wide' || spread === 'common-thread' ? 'error' : 'warning'}>
                    {t.spreads[spread]}
                  </Badge>
                )}{' '}
                {state === 'draft' && <Badge tone="neutral">{t.threads.draft}</Badge>}
              </>
            }
          >
            <p>{description}</p>
            <p className="ww-muted">
              {t.threads.norms}: {norms.join(', ')}
            </p>
          </Card>
        ))}
      </CardGrid>
    </>
  )
}

const tones = {
  'no-data': 'neutral',
  'shared-strength': 'ok',
  'shared-weakness': 'error',
  split: 'warning',
  individual: 'info',
  attention: 'warning',
} as const

function Norms({ data }: { data: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const number = (value: number | null) => (value === null ? '' : numberText(language, value, 2))
  return (
    <DataTable
      caption={t.tabs.norms}
      captionHidden
      stacked
      rows={data.norms}
      rowKey={({ norm }) => norm}
      empty={<EmptyState title={t.threads.noProposals} />}
      columns={[
        {
          key: 'rank',
          header: t.columns.rank,
          cell: ({ rank, rankRange }) =>
            rank === null ? '' : t.rank(rank, rankRange?.[0] ?? rank, rankRange?.[1] ?? rank),
        },
        {
          key: 'norm',
          header: t.columns.norm,
          rowHeader: true,
          cell: ({ norm, title }) => (
            <a href={`/rode-draden/${data.roundId}/norm/${encodeURIComponent(norm)}`}>
              {norm} {title}
            </a>
          ),
        },
        {
          key: 'below',
          header: t.columns.below,
          cell: ({ below, n, notApplicable }) => t.below(below, n, notApplicable),
        },
        {
          key: 'gap',
          header: t.columns.gap,
          numeric: true,
          cell: ({ fgt1 }) => (fgt1 === null ? '' : percentText(language, fgt1)),
        },
        { key: 'leik', header: t.columns.spread, numeric: true, cell: ({ leik }) => number(leik) },
        { key: 'mean', header: t.columns.mean, numeric: true, cell: ({ mean }) => number(mean) },
        { key: 'type', header: t.columns.type, cell: ({ type }) => <Badge tone={tones[type]}>{t.types[type]}</Badge> },
      ]}
    />
  )
}

function Heatmap({ data }: { data: Data }) {
  const t = useTexts(texts)
  const columns = data.cells[0]?.levels ?? []
  return (
    <Figure title={t.heatmap.title} svg={data.heatmap} tableLabel={t.table}>
      <p>{t.heatmap.text}</p>
      <DataTable
        caption={t.heatmap.title}
        rows={data.cells}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          { key: 'name', header: t.columns.municipality, rowHeader: true, cell: ({ name }) => name },
          ...columns.map(({ norm }, index) => ({
            key: norm,
            header: norm,
            numeric: true,
            cell: ({ levels }: Data['cells'][number]) =>
              levels[index]?.level === 'na' ? t.heatmap.na : (levels[index]?.level ?? ''),
          })),
        ]}
      />
    </Figure>
  )
}

function DistrictMap({ data }: { data: Data }) {
  const t = useTexts(texts)
  return (
    <>
      <p>{t.map.text}</p>
      <Figure title={t.map.title} svg={data.map} tableLabel={t.table}>
        <DataTable
          caption={t.map.title}
          rows={data.below}
          rowKey={({ code }) => code}
          empty=""
          columns={[
            { key: 'name', header: t.columns.municipality, rowHeader: true, cell: ({ name }) => name },
            { key: 'below', header: t.columns.below, cell: ({ below, answered }) => t.below(below, answered, 0) },
          ]}
        />
      </Figure>
    </>
  )
}

function Waterbed({ data }: { data: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <h2>{t.waterbed.title}</h2>
      <p>{t.waterbed.text}</p>
      <DataTable
        caption={t.waterbed.title}
        captionHidden
        stacked
        rows={data.waterbed}
        rowKey={({ norm }) => norm}
        empty={<EmptyState title={t.waterbed.none} />}
        columns={[
          { key: 'norm', header: t.columns.norm, rowHeader: true, cell: ({ norm, title }) => `${norm} ${title}` },
          {
            key: 'district',
            header: t.waterbed.district,
            numeric: true,
            cell: ({ district }) => percentText(language, district),
          },
          {
            key: 'most',
            header: t.columns.exposure,
            cell: ({ most }) => (most ? `${most.name}: ${percentText(language, most.value)}` : ''),
          },
        ]}
      />
    </>
  )
}
