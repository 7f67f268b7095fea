import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import { Dutch } from '../../components/dutch.tsx'
import type { Cell, CellState, Counts } from '../model.ts'
import { texts } from '../texts.ts'
import type { matrixAsked } from './asked.ts'
import { CellBadge, MatrixCell } from './cell.tsx'

export const matrixPath = '/bronnen/matrix'
export type ShownPlace = { code: string; name: string; isOwn: boolean; isShared: boolean }
export type ShownRow = { code: string; name: string; kind: string; counts: Counts; cells: Cell[] }
type Choices = ReturnType<typeof matrixAsked>['choices']
type Props = {
  rows: readonly ShownRow[]
  places: readonly ShownPlace[]
  /** How many municipalities there are, shown or not. */
  municipalities: number
  choices: Choices
  sorted: { by: string; descending: boolean }
}

/** Sources by municipalities. On a small screen and for one municipality `MatrixList` and `OneMunicipality` say the same. */
export function MatrixTable({ rows, places, municipalities, choices, sorted }: Props) {
  const t = useTexts(texts)
  const list = listAddress(matrixPath, choices)
  const columns: Column<ShownRow>[] = [
    {
      ...{ key: 'name', header: t.source, rowHeader: true, sort: list.sort('name', sorted) },
      cell: ({ code, name }) => <SourceLink code={code} name={name} />,
    },
    {
      ...{ key: 'connected', header: t.matrix.connected, sort: list.sort('connected', sorted) },
      cell: ({ counts }) => <span className="ww-together">{t.of(counts.connected, municipalities)}</span>,
    },
    ...places.map(
      ({ code, name, isOwn }, at): Column<ShownRow> => ({
        key: code,
        header: isOwn ? `${name} (${t.matrix.own})` : name,
        cell: ({ cells }) => <CellAt cell={cells[at]} />,
      }),
    ),
  ]
  return (
    <div className="ww-matrix">
      <DataTable
        caption={t.matrix.caption}
        captionHidden
        columns={columns}
        rows={[...rows]}
        rowKey={({ code }) => code}
        empty=""
      />
    </div>
  )
}

const CellAt = ({ cell }: { cell: Cell | undefined }) => (cell ? <MatrixCell {...cell} /> : null)

const SourceLink = ({ code, name }: { code: string; name: string }) => (
  <a href={`/bron/${code}`}>
    <Dutch>{name}</Dutch>
  </a>
)

const order: readonly CellState[] = ['connected', 'not-connected', 'not-applicable', 'unknown', 'not-shared']

/** The same on a small screen: for each source the municipalities by how they stand to it. */
export function MatrixList({ rows, places, municipalities }: Pick<Props, 'rows' | 'places' | 'municipalities'>) {
  const t = useTexts(texts)
  return (
    <div className="ww-matrix-list">
      {rows.map(({ code, name, counts, cells }) => (
        <details key={code}>
          <summary>
            <Dutch>{name}</Dutch>: <span className="ww-together">{t.of(counts.connected, municipalities)}</span>
          </summary>
          <dl>
            {order.map((state) => {
              const there = places.flatMap((place, at) => (cells[at]?.state === state ? [{ place, at }] : []))
              if (there.length === 0) return null
              return (
                <div key={state}>
                  <dt>
                    <CellBadge state={state} />
                  </dt>
                  <dd>
                    {there
                      .map(({ place, at }) => (cells[at]?.mayBeAsked ? `${place.name} (${t.matrix.ask})` : place.name))
                      .join(', ')}
                  </dd>
                </div>
              )
            })}
          </dl>
          <p>
            <a href={`/bron/${code}`}>{t.toCard}</a>
          </p>
        </details>
      ))}
    </div>
  )
}

/** All sources of one municipality, on any screen. */
export function OneMunicipality({ rows, places, municipalities, choices, sorted }: Props) {
  const t = useTexts(texts)
  const list = listAddress(matrixPath, choices)
  return (
    <DataTable
      caption={t.matrix.caption}
      captionHidden
      stacked
      rows={[...rows]}
      rowKey={({ code }) => code}
      empty=""
      columns={[
        {
          ...{ key: 'name', header: t.source, rowHeader: true, sort: list.sort('name', sorted) },
          cell: ({ code, name }) => <SourceLink code={code} name={name} />,
        },
        {
          ...{ key: 'state', header: places[0]?.name ?? t.state },
          cell: ({ cells: [cell] }) =>
            cell ? (
              <>
                <CellBadge state={cell.state} />
                {cell.mayBeAsked && <div className="ww-meta">{t.matrix.ask}</div>}
              </>
            ) : null,
        },
        {
          ...{ key: 'connected', header: t.gaps.connected, sort: list.sort('connected', sorted) },
          cell: ({ counts }) => t.of(counts.connected, municipalities),
        },
      ]}
    />
  )
}
