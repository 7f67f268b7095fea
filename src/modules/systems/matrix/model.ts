import type { Kind, Theme } from '../codes.ts'
import { type ConnectionState, connectionStates } from '../connections/model.ts'

/** What stands in a cell: how the municipality stands to the source, or that it does not share that. */
export const cellStates = [...connectionStates, 'not-shared'] as const
export type CellState = (typeof cellStates)[number]
export const matrixSorts = ['name', 'kind', 'connected'] as const
export const gapSorts = ['coverage', 'theme', 'sources'] as const
export const neighbourSorts = ['name', 'own', 'others'] as const
/** What others have and the own municipality lacks, or the other way round. */
export const neighbourViews = ['lacking', 'ahead'] as const

export type Place = { id: string; code: string; name: string; isOwn: boolean; isShared: boolean }
export type Cell = { state: CellState; mayBeAsked: boolean }
/** How many municipalities say what. */
export type Counts = Record<ConnectionState, number>
export type SourceLine = { id: string; code: string; name: string; kind: Kind; themes: readonly Theme[] }
export type Row = SourceLine & { cells: readonly Cell[]; counts: Counts }
type Shared = { organisationId: string; sourceId: string; state: ConnectionState; mayBeAsked: boolean }

/**
 * What is to be seen of a municipality at a source. Its own row and one that is shared are whole, and where nothing was written down it is
 * unknown; of any other only that it may be asked.
 */
export function cellOf(place: Pick<Place, 'isOwn' | 'isShared'>, record: Omit<Shared, 'sourceId'> | undefined): Cell {
  if (record) return { state: record.state, mayBeAsked: record.mayBeAsked }
  return { state: place.isOwn || place.isShared ? 'unknown' : 'not-shared', mayBeAsked: false }
}

/** Of municipalities that wrote nothing down it is unknown. */
export function countsOf(told: Readonly<Partial<Counts>>, places: number): Counts {
  const connected = told.connected ?? 0
  const notConnected = told['not-connected'] ?? 0
  const notApplicable = told['not-applicable'] ?? 0
  const unknown = places - connected - notConnected - notApplicable
  return { connected, 'not-connected': notConnected, 'not-applicable': notApplicable, unknown }
}

/** A row for each source with a cell for each municipality, in the order of both. */
export function rowsOf(
  places: readonly Place[],
  lines: readonly (SourceLine & { told: Readonly<Partial<Counts>> })[],
  shared: readonly Shared[],
): Row[] {
  const known = new Map(shared.map((one) => [`${one.sourceId} ${one.organisationId}`, one]))
  return lines.map(({ told, ...line }) => ({
    ...line,
    cells: places.map((place) => cellOf(place, known.get(`${line.id} ${place.id}`))),
    counts: countsOf(told, places.length),
  }))
}

type Order<R> = (a: R, b: R) => number
/** Rows come by name; that order stays within what sorts the same. */
export function sorted<R>(rows: readonly R[], order: Order<R>, descending: boolean): R[] {
  return [...rows].sort((a, b) => (descending ? order(b, a) : order(a, b)))
}

export const byName: Order<{ name: string }> = (a, b) => a.name.localeCompare(b.name, 'nl')
export const matrixOrders: Record<(typeof matrixSorts)[number], Order<Row>> = {
  name: byName,
  kind: (a, b) => a.kind.localeCompare(b.kind),
  connected: (a, b) => a.counts.connected - b.counts.connected,
}

type Chosen = { state?: CellState | undefined; municipality: string }
/** The municipalities that are asked for, and the sources to which one of them stands so. */
export function chosen(places: readonly Place[], rows: readonly Row[], { state, municipality }: Chosen) {
  const at = places.flatMap(({ code }, index) => (municipality === '' || code === municipality ? [index] : []))
  const cut = rows.map((row) => ({ ...row, cells: at.flatMap((index) => row.cells[index] ?? []) }))
  return {
    places: at.flatMap((index) => places[index] ?? []),
    rows: state === undefined ? cut : cut.filter(({ cells }) => cells.some((cell) => cell.state === state)),
  }
}
