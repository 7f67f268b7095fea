import { type LineFault, readTable } from '#platform/csv'
import type { Edge } from './model.ts'

export type Neighbours = { edges: Edge[]; faults: LineFault[] }

/**
 * Reads `a,b,weight`: pairs of neighbours, each once, undirected, weight above 0; in a file with semicolons the
 * weight may have a decimal comma. Returns every fault in the order of the lines; with faults the edges are not for
 * use. `municipalities: null` leaves out the check that both are known.
 */
export function readNeighbours(bytes: Uint8Array, municipalities: Iterable<string> | null): Neighbours {
  const { rows, faults, separator } = readTable(bytes, ['a', 'b', 'weight'])
  const known = municipalities && new Set(municipalities)
  const edges: Edge[] = []
  const lines = new Map<string, number>()
  for (const { line, a, b, weight } of rows ?? []) {
    const tell = (message: string) => faults.push({ line, message })
    for (const code of new Set([a, b])) {
      if (code === '') tell('a municipality is empty')
      else if (known && !known.has(code)) tell(`municipality '${code}' is not in the scores`)
    }
    if (a === b && a !== '') tell(`'${a}' can't be its own neighbour`)
    const value = weightOf(separator === ';' ? weight.replace(',', '.') : weight)
    if (value === null) tell(`weight '${weight}' is not a number above 0`)
    const pair = JSON.stringify([a, b].sort())
    const earlier = lines.get(pair)
    if (earlier === undefined) lines.set(pair, line)
    else tell(`the pair '${a}' and '${b}' is already on line ${earlier}`)
    edges.push({ a, b, weight: value ?? 1 })
  }
  return { edges, faults: faults.sort((first, second) => first.line - second.line) }
}

function weightOf(text: string): number | null {
  if (!/^\+?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return null
  const weight = Number(text)
  return Number.isFinite(weight) && weight > 0 ? weight : null
}
