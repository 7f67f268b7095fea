import { dateText } from '#platform/language'
import { choicesOf } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { Figure } from '#ui/figure'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { type TrendData, trendData } from '../components/trend-data.ts'
import { TrendTable } from '../components/trend-table.tsx'
import { trendPictureOf } from '../picture.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/trend'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const choices = choicesOf(request, ['kader', 'thema', 'gemeente'])
  const picture = await trendPictureOf(ctx, { framework: choices.kader, municipality: choices.gemeente })
  return picture && trendData(picture, choices, web.language)
})

export default function TrendPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          <ButtonLink href="/vergelijking" kind="secondary">
            {t.compare}
          </ButtonLink>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{data?.named ? t.who.named : t.who.unnamed}</Audience>
      {data ? <Shown data={data} /> : <EmptyState title={t.none} />}
    </>
  )
}

function Shown({ data }: { data: TrendData }) {
  const t = useTexts(texts)
  const whole = [
    { key: 'district', title: t.district, line: data.whole },
    ...(data.beside ? [{ key: 'beside', title: data.beside.name, line: data.beside.whole }] : []),
  ]
  return (
    <>
      <Choices data={data} />
      {data.rounds.some(({ archiveId }) => archiveId !== null) && <Alert kind="info">{t.fromFileText}</Alert>}
      {data.hidden.length > 0 && <Alert kind="info">{t.hidden(data.hidden.join(', '))}</Alert>}
      {data.hasLevels ? (
        <>
          <Downloads
            label={t.downloads}
            items={[
              { href: data.downloads.xlsx, label: t.xlsx },
              { href: data.downloads.csv, label: t.csv },
            ]}
          />
          <h2>{t.whole}</h2>
          <Figure title={t.chart} svg={data.svg} tableLabel={t.table}>
            <TrendTable caption={t.chart} rows={whole} rounds={data.rounds} />
          </Figure>
          <p className="ww-muted">{t.changeText}</p>
          <Parts data={data} />
        </>
      ) : (
        <EmptyState title={t.noLevels} />
      )}
      <Rounds data={data} />
    </>
  )
}

function Choices({ data: { choices, frameworks, themes, municipalities, named } }: { data: TrendData }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <FilterBar label={t.filter} submitLabel={w.show} clearHref="/verloop" clearLabel={w.clear}>
      {frameworks.length > 1 && (
        <Select
          name="kader"
          label={t.framework}
          value={choices.kader}
          options={frameworks.map((code) => ({ value: code, label: code }))}
        />
      )}
      <Select
        name="thema"
        label={t.theme}
        value={choices.thema}
        options={[{ value: '', label: t.allThemes }, ...themes]}
      />
      {named && (
        <Select
          name="gemeente"
          label={t.municipality}
          value={choices.gemeente}
          options={[
            { value: '', label: t.noMunicipality },
            ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
    </FilterBar>
  )
}

/** The district as a picture, and beside it the chosen municipality as a table. */
function Parts({ data }: { data: TrendData }) {
  const t = useTexts(texts)
  const { rows, rounds, beside } = data
  const heading = data.choices.thema ? t.perNorm : t.perTheme
  return (
    <>
      <h2>{heading}</h2>
      <Figure title={t.heatmap} svg={data.heatmap} tableLabel={t.table}>
        <TrendTable
          caption={t.heatmap}
          rows={rows.map(({ code, title, district }) => ({ key: code, title, line: district }))}
          rounds={rounds}
        />
      </Figure>
      {beside && (
        <>
          <h2>{beside.name}</h2>
          <TrendTable
            caption={beside.name}
            rows={rows.flatMap(({ code, title, beside: line }) => (line ? [{ key: code, title, line }] : []))}
            rounds={rounds}
          />
        </>
      )}
    </>
  )
}

function Rounds({ data: { rounds } }: { data: TrendData }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <h2>{t.rounds}</h2>
      <DataTable
        caption={t.rounds}
        captionHidden
        stacked
        rows={rounds}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            key: 'title',
            header: t.columns.rounds,
            rowHeader: true,
            cell: ({ id, title, archiveId }) => (
              <a href={archiveId === null ? `/rode-draden?ronde=${id}` : `/zelfscans/archief/${archiveId}`}>{title}</a>
            ),
          },
          {
            key: 'kind',
            header: t.columns.kind,
            cell: ({ kind, archiveId }) => (archiveId === null ? t.kinds[kind] : t.titleFromFile(t.kinds[kind])),
          },
          { key: 'day', header: t.columns.day, cell: ({ day }) => dateText(language, day) },
          { key: 'version', header: t.columns.version, cell: ({ version }) => version },
          {
            key: 'municipalities',
            header: t.columns.municipalities,
            numeric: true,
            cell: ({ municipalities, archiveId }) => (archiveId === null ? municipalities : t.onlyYours),
          },
        ]}
      />
    </>
  )
}
