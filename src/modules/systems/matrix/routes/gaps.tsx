import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { EmptyState } from '#ui/empty-state'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { terms } from '../../terms/texts.ts'
import { gapsAsked } from '../components/asked.ts'
import { ThemeSelect } from '../components/filters.tsx'
import { ThemeSources } from '../components/theme-sources.tsx'
import { readGaps } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/gaps'

const path = '/bronnen/matrix/themas'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = gapsAsked(request)
  const { gaps, municipalities, hasOwn } = await readGaps(ctx, query)
  return {
    ...{ menu: menuOf(ctx), choices, municipalities, hasOwn },
    sorted: { by: query.sort, descending: query.descending },
    gaps: gaps.map(({ sources, ...gap }) => ({
      ...gap,
      sources: sources.map(({ code, name, counts, own }) => ({ code, name, connected: counts.connected, own })),
    })),
  }
})

export default function GapsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const names = useTexts(terms)
  const hasSources = it.gaps.some(({ sources }) => sources.length > 0)
  const worst = it.gaps.reduce<(typeof it.gaps)[number] | null>(
    (least, gap) => (gap.coverage !== null && gap.coverage < (least?.coverage ?? 101) ? gap : least),
    null,
  )
  return (
    <>
      <SourcesMenu entries={it.menu} current="gaps" />
      <PageHeader title={t.gaps.title} intro={t.gaps.intro} />
      <Explain label={w.whatIsThis}>{t.gaps.explain}</Explain>
      <Audience label={w.whoSees}>{t.gaps.who}</Audience>
      {worst && it.choices.thema === '' && (
        <Alert kind="info">{t.gaps.worst(names.themes[worst.theme], worst.coverage ?? 0)}</Alert>
      )}
      <FilterBar
        label={t.gaps.title}
        submitLabel={w.show}
        clearHref={path}
        clearLabel={w.clear}
        sorted={{ sorteer: it.choices.sorteer, richting: it.choices.richting }}
      >
        <ThemeSelect value={it.choices.thema} />
      </FilterBar>
      {hasSources ? (
        <>
          <Files path={path} choices={it.choices} />
          <Themes {...it} />
          <section aria-labelledby="per-vorm">
            <h2 id="per-vorm">{t.gaps.perTheme}</h2>
            {it.gaps.map((gap) => (
              <ThemeSources
                key={gap.theme}
                gap={gap}
                municipalities={it.municipalities}
                hasOwn={it.hasOwn}
                isOpen={it.gaps.length === 1}
              />
            ))}
          </section>
        </>
      ) : (
        <EmptyState title={t.empty}>
          <p>{t.emptyHelp}</p>
        </EmptyState>
      )}
    </>
  )
}

function Themes({ gaps, choices, sorted, hasOwn }: Route.ComponentProps['loaderData']) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const list = listAddress(path, choices)
  type Shown = (typeof gaps)[number]
  return (
    <DataTable
      caption={t.gaps.title}
      captionHidden
      stacked
      rows={[...gaps]}
      rowKey={({ theme }) => theme}
      empty=""
      columns={[
        {
          ...{ key: 'theme', header: t.theme, rowHeader: true, sort: list.sort('theme', sorted) },
          cell: ({ theme }: Shown) => <a href={`${path}?thema=${theme}`}>{names.themes[theme]}</a>,
        },
        {
          ...{ key: 'sources', header: t.gaps.sources, numeric: true, sort: list.sort('sources', sorted) },
          cell: ({ sources }: Shown) => sources.length,
        },
        {
          ...{ key: 'coverage', header: t.gaps.coverage, numeric: true, sort: list.sort('coverage', sorted) },
          cell: ({ coverage }: Shown) => t.percent(coverage),
        },
        { key: 'thin', header: t.gaps.thin, numeric: true, cell: ({ thin }: Shown) => thin },
        {
          ...{ key: 'spread', header: t.gaps.spread },
          cell: ({ fewest, middle, most }: Shown) => t.gaps.spreadText(fewest, middle, most),
        },
        { key: 'without', header: t.gaps.without, numeric: true, cell: ({ without }: Shown) => without },
        ...(hasOwn
          ? [
              {
                ...{ key: 'own', header: t.gaps.own },
                cell: ({ own, sources }: Shown) => (own === null ? '–' : t.of(own, sources.length)),
              },
            ]
          : []),
      ]}
    />
  )
}
