import { allows, personOf } from '#platform/access'
import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { Dutch } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { may } from '../../connections/policy.ts'
import { menuOf } from '../../menu.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { compareWithDistrict } from '../comparing.ts'
import { besideAsked } from '../components/asked.ts'
import { CellBadge } from '../components/cell.tsx'
import { noSource, SourceFilters } from '../components/filters.tsx'
import { texts } from '../texts.ts'
import type { Route } from './+types/beside'

const path = '/bronnen/district'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = besideAsked(request)
  const { lines, completeness, totals } = await compareWithDistrict(ctx, query)
  return {
    ...{ menu: menuOf(ctx), choices, completeness, totals },
    sorted: { by: query.sort, descending: query.descending },
    mayKeep: allows(ctx, may.keepConnections, personOf(ctx)),
    lines: lines.map(({ code, name, own, others, could, helpers }) => ({ code, name, own, others, could, helpers })),
  }
})

export default function BesidePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const empty = noSource(t, it.choices)
  return (
    <>
      <SourcesMenu entries={it.menu} current="beside" />
      <PageHeader title={t.beside.title} intro={t.beside.intro} />
      <Explain label={w.whatIsThis}>{t.beside.explain}</Explain>
      <Audience label={w.whoSees}>{t.beside.who}</Audience>
      <Summary {...it} />
      <Filters choices={it.choices} />
      {it.lines.length === 0 ? (
        <EmptyState title={empty.title}>
          <p>{empty.help}</p>
        </EmptyState>
      ) : (
        <>
          <Files path={path} choices={it.choices} />
          <Lines {...it} />
        </>
      )}
    </>
  )
}

type Shown = Route.ComponentProps['loaderData']

/** Of all sources; with a filter, of those that it leaves. */
function Summary({ completeness: { own, others, sharing }, totals, choices }: Shown) {
  const t = useTexts(texts).beside
  return (
    <Alert kind="info">
      <p>
        {t.connected(totals.connected, totals.sources)} {totals.lacking > 0 && t.lacking(totals.lacking)}{' '}
        {totals.lacking > 0 && choices.toon !== 'missen' && (
          <a href={listAddress(path, choices).href({ toon: 'missen' })}>{t.toLacking}</a>
        )}
      </p>
      <p>
        {t.score(own)} {others === null ? t.tooFew(sharing) : t.middle(others, sharing)}
      </p>
    </Alert>
  )
}

function Filters({ choices }: Pick<Shown, 'choices'>) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  return (
    <FilterBar
      label={t.beside.title}
      submitLabel={w.show}
      clearHref={path}
      clearLabel={w.clear}
      sorted={{ sorteer: choices.sorteer, richting: choices.richting }}
    >
      <SourceFilters choices={choices} />
      <Select
        name="toon"
        label={t.beside.show}
        value={choices.toon}
        options={[
          { value: '', label: common.all },
          { value: 'missen', label: t.beside.views.lacking },
          { value: 'voor', label: t.beside.views.ahead },
        ]}
      />
    </FilterBar>
  )
}

function Lines({ lines, choices, sorted, mayKeep }: Shown) {
  const t = useTexts(texts)
  const list = listAddress(path, choices)
  return (
    <DataTable
      caption={t.beside.title}
      captionHidden
      stacked
      rows={[...lines]}
      rowKey={({ code }) => code}
      empty=""
      columns={[
        {
          ...{ key: 'name', header: t.source, rowHeader: true, sort: list.sort('name', sorted) },
          cell: ({ code, name }) => (
            <a href={`/bron/${code}`}>
              <Dutch>{name}</Dutch>
            </a>
          ),
        },
        {
          ...{ key: 'own', header: t.beside.own, sort: list.sort('own', sorted) },
          cell: ({ code, own }) => (
            <>
              <CellBadge state={own} />
              {mayKeep && own === 'unknown' && (
                <div className="ww-meta">
                  <a href={`/bronnen/gemeente/${code}/wijzigen`}>{t.beside.change}</a>
                </div>
              )}
            </>
          ),
        },
        {
          ...{ key: 'others', header: t.beside.others, sort: list.sort('others', sorted) },
          cell: ({ others, could }) => <span className="ww-together">{t.of(others, could)}</span>,
        },
        {
          ...{ key: 'helpers', header: t.beside.helpers },
          cell: ({ helpers }) =>
            helpers.length === 0 ? (
              <span className="ww-meta">{t.noHelpers}</span>
            ) : (
              <ul>
                {helpers.map(({ municipality, desk }) => (
                  <li key={municipality}>
                    <Dutch>{t.helper(municipality, desk)}</Dutch>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}
