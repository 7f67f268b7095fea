import { contentFile } from '#content/read.ts'

/** What is known of the border of a municipality with others outside the district; Germany counts as one neighbour. */
export type OpenEdge = { inside: number; outside: string[]; atGermany: boolean; share: number }

type Facts = { municipalities: { code: string; neighbours: string[]; outside: string[]; atGermany: boolean }[] }

let edges: Map<string, OpenEdge> | null = null

/**
 * The open edge of a municipality by code, null when nothing is known. `share` counts neighbours: how long the borders
 * are is not known, and neither how strong who lives behind them is.
 */
export function openEdgeOf(code: string): OpenEdge | null {
  edges ??= read()
  return edges.get(code) ?? null
}

function read(): Map<string, OpenEdge> {
  const { municipalities }: Facts = JSON.parse(contentFile('gemeenten.json').toString('utf8'))
  return new Map(
    municipalities.map(({ code, neighbours, outside, atGermany }) => {
      const open = outside.length + (atGermany ? 1 : 0)
      const inside = neighbours.length
      return [code, { inside, outside, atGermany, share: open / (open + inside) }]
    }),
  )
}
