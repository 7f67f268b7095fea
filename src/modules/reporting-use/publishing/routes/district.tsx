import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { Figure } from '#ui/figure'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { UseMenu } from '../../components/use-menu.tsx'
import { partsFor } from '../../menu.ts'
import { texts } from '../../texts.ts'
import { figureAsked } from '../asked.ts'
import { ShownText } from '../components/shown.tsx'
import { type DistrictRow, type DistrictTotal, districtUse } from '../district.ts'
import { districtChart, districtRates } from '../district-chart.ts'
import { quarterFigures } from '../model.ts'
import { totalText } from '../total-text.ts'
import type { Route } from './+types/district'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const figure = figureAsked(request)
  const use = await districtUse(ctx, figure)
  const rates = districtRates(use)
  return {
    // Who has the pages of an organisation comes from there.
    ...{ ...use, figure, rates, parts: use.hasNames || use.rows.length === 0 ? [] : partsFor(ctx) },
    chart: figure === 'sent' ? districtChart(web.language, use.quarters, rates) : null,
    hasAny: use.totals.some(({ places }) => places > 0),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function DistrictPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const query = it.figure === 'sent' ? '' : `?wat=${it.figure}`
  return (
    <>
      {it.parts.length > 0 && <UseMenu parts={it.parts} current="district" />}
      <PageHeader title={t.district.title} intro={t.district.intro} />
      <Explain label={w.whatIsThis}>{t.district.explain}</Explain>
      <Audience label={w.whoSees}>{it.hasNames ? t.district.who : t.district.whoTotals}</Audience>
      <FilterBar label={t.district.title} submitLabel={w.show} clearHref="/meldpunten" clearLabel={w.clear}>
        <Select
          name="wat"
          label={t.district.figure}
          value={it.figure}
          options={quarterFigures.map((value) => ({ value, label: t.publishing.figures[value] }))}
        />
      </FilterBar>
      {it.hasAny ? <Published {...it} /> : <EmptyState title={t.district.nothing} />}
      <Downloads
        label={w.download}
        items={[
          { href: `/meldpunten.xlsx${query}`, label: t.spreadsheet },
          { href: `/meldpunten.csv${query}`, label: 'CSV' },
        ]}
      />
    </>
  )
}

/** A sum of bands in words, and over how many municipalities. */
function TotalText({ total }: { total: DistrictTotal }) {
  const t = useTexts(texts).district
  const language = useLanguage()
  const text = totalText(language, total)
  if (total.places === 0) return <>{text}</>
  return (
    <>
      {text}
      <br />
      <span className="ww-muted">{t.places(numberText(language, total.places))}</span>
    </>
  )
}

function Published({ quarters, rows, totals, chart, rates, hasNames }: Data) {
  const all = useTexts(texts)
  const t = all.district
  const language = useLanguage()
  const title = hasNames ? t.tableTitle : t.totalsTitle
  const columns: Column<DistrictRow>[] = [
    { key: 'name', header: t.municipality, rowHeader: true, cell: ({ name }) => name },
    ...quarters.map((quarter, at) => ({
      ...{ key: quarter, header: all.short(quarter), numeric: true },
      cell: ({ organisationId, cells }: DistrictRow) => {
        const total = organisationId === '' ? totals[at] : undefined
        if (total) return <TotalText total={total} />
        const cell = cells[at]
        return cell ? <ShownText shown={cell.shown} /> : t.notYet
      },
    })),
  ]
  return (
    <>
      {chart && (
        <Figure title={t.per} svg={chart} tableLabel={all.use.table}>
          <DataTable
            caption={t.per}
            captionHidden
            stacked
            rows={rates}
            rowKey={({ quarter }) => quarter}
            empty={null}
            columns={[
              {
                key: 'quarter',
                header: all.use.quarterHead,
                rowHeader: true,
                cell: ({ quarter }) => all.short(quarter),
              },
              {
                ...{ key: 'range', header: all.use.rate, numeric: true },
                cell: ({ range }) =>
                  range ? t.range(numberText(language, range[0], 2), numberText(language, range[1], 2)) : all.unknown,
              },
            ]}
          />
        </Figure>
      )}
      <h2>{title}</h2>
      <DataTable
        caption={title}
        captionHidden
        rows={[...rows, { organisationId: '', name: t.total, cells: [] }]}
        rowKey={({ organisationId }) => organisationId}
        empty={null}
        columns={columns}
      />
    </>
  )
}
