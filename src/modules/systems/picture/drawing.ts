import { type Arc, arcsSvg } from '#ui/charts/arcs'
import { kinds, linkKinds } from '../codes.ts'
import type { nl as terms } from '../terms/nl.ts'
import type { Linked, linksBetween } from './model.ts'
import type { nl } from './nl.ts'

const labelOf = ({ name, shortName }: Linked) => shortName ?? name.replace(/\s*\(.*$/, '')

/** Links as arcs between sources, which stand below each other by kind. */
export function linksSvg(
  { links, sources }: ReturnType<typeof linksBetween>,
  chosen: string | undefined,
  { t, names }: { t: typeof nl; names: typeof terms },
): string {
  const used = linkKinds.filter((kind) => links.some((link) => link.kind === kind))
  return arcsSvg({
    title: t.title,
    description: t.description(sources.length, links.length),
    looks: used.map((kind) => names.links[kind]),
    arcs: links.map(({ kind, from, to }): Arc => ({ from: from.code, to: to.code, look: used.indexOf(kind) })),
    groups: kinds.flatMap((kind) => {
      const own = sources.filter((source) => source.kind === kind)
      const stops = own.map((source) => ({
        ...{ id: source.code, label: labelOf(source), name: source.name },
        ...{ href: `/bron/${source.code}`, lang: 'nl', isChosen: source.code === chosen },
      }))
      return own.length === 0 ? [] : [{ label: names.kinds[kind], stops }]
    }),
  })
}
