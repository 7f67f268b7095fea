import { type ConnectionState, connectionStates } from '../connections/model.ts'
import { byName, type neighbourSorts, type neighbourViews, type Row, sorted } from './model.ts'

/** Another municipality that may be asked about a source, with the desk that answers. */
export type Helper = { municipality: string; desk: string }
/** How the own municipality stands to a source beside the others. */
export type Beside = {
  code: string
  name: string
  own: ConnectionState
  /** How many others are connected, and for how many it could matter. */
  others: number
  could: number
  helpers: Helper[]
  isLacking: boolean
  isAhead: boolean
}

const less = (all: number, isOwn: boolean) => all - (isOwn ? 1 : 0)

/** @param own how the own municipality stands to it; it counts in `counts` too and is taken out of the others */
export function besideOf(
  { code, name, counts }: Pick<Row, 'code' | 'name' | 'counts'>,
  own: ConnectionState,
  helpers: Helper[],
): Beside {
  const others = less(counts.connected, own === 'connected')
  const applies = counts.connected + counts['not-connected'] + counts.unknown
  const could = less(applies, own !== 'not-applicable')
  const isOpen = own === 'not-connected' || own === 'unknown'
  return {
    ...{ code, name, own, others, could, helpers },
    isLacking: isOpen && others > 0,
    isAhead: own === 'connected' && others * 2 < could,
  }
}

type Asked = {
  show?: (typeof neighbourViews)[number] | undefined
  sort: (typeof neighbourSorts)[number]
  descending: boolean
}
const orders = {
  name: byName,
  own: (a: Beside, b: Beside) => connectionStates.indexOf(a.own) - connectionStates.indexOf(b.own),
  others: (a: Beside, b: Beside) => a.others - b.others,
} as const

/** The lines that are asked for; lines come by name, and that order stays within what sorts the same. */
export function besides(lines: readonly Beside[], { show, sort, descending }: Asked): Beside[] {
  const shown = lines.filter((line) => (show === 'lacking' ? line.isLacking : show === 'ahead' ? line.isAhead : true))
  return sorted(shown, orders[sort], descending)
}
