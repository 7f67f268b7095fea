import { type Kind, kinds, type LinkKind, type Theme } from '../codes.ts'

export type Linked = {
  code: string
  name: string
  shortName: string | null
  kind: Kind
  themes: readonly Theme[]
  links: readonly { kind: LinkKind; to: string }[]
}
export type Chosen = { theme?: Theme | undefined; kind?: Kind | undefined; source?: string | undefined }
export type SourceLink<S> = { kind: LinkKind; from: S; to: S }

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byKind = (a: Linked, b: Linked) =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
  compare(a.name.toLowerCase(), b.name.toLowerCase()) ||
  compare(a.code, b.code)

/**
 * Links between sources with at least one end that fits what is chosen: its neighbours come along. `sources` has both ends, by kind
 * and name; `alone` is what fits and has no link at all. A link to what is not in the list is left out. Circles are no problem.
 */
export function linksBetween<S extends Linked>(all: readonly S[], { theme, kind, source }: Chosen) {
  const byCode = new Map(all.map((one) => [one.code, one]))
  const fits = (one: S) =>
    (theme === undefined || one.themes.includes(theme)) &&
    (kind === undefined || one.kind === kind) &&
    (source === undefined || one.code === source)
  const order = [...all].sort(byKind)
  const links = order.flatMap((from) =>
    from.links.flatMap((link): SourceLink<S>[] => {
      const to = byCode.get(link.to)
      return to && to !== from && (fits(from) || fits(to)) ? [{ kind: link.kind, from, to }] : []
    }),
  )
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]))
  return {
    links,
    sources: order.filter((one) => ends.has(one)),
    alone: order.filter((one) => fits(one) && !ends.has(one)),
  }
}
