import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { matrixAsked } from '../components/asked.ts'
import { MatrixCell } from '../components/cell.tsx'
import { noSource, SourceFilters, useOptions } from '../components/filters.tsx'
import { MatrixList, MatrixTable, matrixPath, OneMunicipality } from '../components/matrix-table.tsx'
import { cellStates } from '../model.ts'
import { readMatrix } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/matrix'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = matrixAsked(request)
  const { all, places, rows } = await readMatrix(ctx, query)
  const own = all.find(({ isOwn }) => isOwn)
  return {
    ...{ menu: menuOf(ctx), choices },
    sorted: { by: query.sort, descending: query.descending },
    all: all.map(({ code, name }) => ({ code, name })),
    sharing: all.filter(({ isShared }) => isShared).length,
    ownShares: own ? own.isShared : null,
    places: places.map(({ code, name, isOwn, isShared }) => ({ code, name, isOwn, isShared })),
    rows: rows.map(({ code, name, kind, counts, cells }) => ({
      ...{ code, name, kind, counts },
      cells: cells.map(({ state, mayBeAsked }, at) => ({
        ...{ state, mayBeAsked: mayBeAsked && places[at]?.isOwn === false },
      })),
    })),
  }
})

export default function MatrixPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const props = { ...it, municipalities: it.all.length }
  const empty = noSource(t, it.choices)
  return (
    <>
      <SourcesMenu entries={it.menu} current="matrix" />
      <PageHeader title={t.matrix.title} intro={t.matrix.intro} />
      <Explain label={w.whatIsThis}>{t.matrix.explain}</Explain>
      <Audience label={w.whoSees}>{t.matrix.who}</Audience>
      <p>
        {t.matrix.sharing(it.sharing, it.all.length)}{' '}
        {it.ownShares !== null && (
          <>
            {it.ownShares ? t.matrix.ownShared : t.matrix.ownNotShared}{' '}
            <a href={`${matrixPath}/delen`}>{t.matrix.toSharing}</a>
          </>
        )}
      </p>
      <Filters choices={it.choices} all={it.all} />
      {it.rows.length === 0 ? (
        <EmptyState title={empty.title}>
          <p>{empty.help}</p>
        </EmptyState>
      ) : (
        <>
          <Files path={matrixPath} choices={it.choices} />
          {it.places.length === 1 ? (
            <OneMunicipality {...props} />
          ) : (
            <>
              <Legend />
              <MatrixTable {...props} />
              <MatrixList {...props} />
            </>
          )}
        </>
      )}
      {it.choices.gemeente !== '' && (
        <p>
          <a href={listAddress(matrixPath, it.choices).href({ gemeente: '' })}>{t.matrix.allPlaces}</a>
        </p>
      )}
    </>
  )
}

type Shown = Route.ComponentProps['loaderData']

function Filters({ choices, all }: Pick<Shown, 'choices' | 'all'>) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  const options = useOptions()
  return (
    <FilterBar
      label={t.matrix.title}
      submitLabel={w.show}
      clearHref={matrixPath}
      clearLabel={w.clear}
      sorted={{ sorteer: choices.sorteer, richting: choices.richting }}
    >
      <SourceFilters choices={choices} />
      <Select name="stand" label={t.state} value={choices.stand} options={options(cellStates, t.states)} />
      <Select
        name="gemeente"
        label={t.municipality}
        value={choices.gemeente}
        options={[{ value: '', label: common.all }, ...all.map(({ code, name }) => ({ value: code, label: name }))]}
      />
    </FilterBar>
  )
}

function Legend() {
  const t = useTexts(texts)
  return (
    <details className="ww-explain ww-paper-open">
      <summary>{t.matrix.legend}</summary>
      <ul>
        {cellStates.map((state) => (
          <li key={state}>
            <MatrixCell state={state} mayBeAsked={false} />: {t.states[state]}
          </li>
        ))}
        <li>{t.matrix.legendAsk}</li>
      </ul>
    </details>
  )
}
