import { type NavGroup, type NavItem, navGroups } from './nav-item.ts'

type Place = { href: string; current: boolean }
type Single = Place & { key: NavItem['key'] }
/** `top` is the first row; `below` the entries of the group that is open, none when the menu is short. */
type Shown = Single | (Place & { group: NavGroup })
export type Menu = { top: Shown[]; below: Single[]; group: NavGroup | null }

/** More than this does not fit on one row: the menu then has groups. */
const mostOnOneRow = 8

/** The menu on a page. A group leads to its first entry; one that holds a single entry is that entry. */
export function menuOf(items: readonly NavItem[], path: string): Menu {
  const isIn = (href: string) => path === href || path.startsWith(`${href}/`)
  const depth = ({ href, also = [] }: NavItem) =>
    Math.max(0, ...[href, ...also].filter(isIn).map(({ length }) => length))
  // A page below two entries is of the one that names it best.
  const best = Math.max(1, ...items.map(depth))
  const asSingle = (item: NavItem): Single => ({ href: item.href, key: item.key, current: depth(item) === best })
  if (items.length <= mostOnOneRow) return { top: items.map(asSingle), below: [], group: null }
  const within = (name: NavGroup) => items.filter(({ group }) => group === name).map(asSingle)
  const groups = navGroups.map((group) => ({ group, entries: within(group) })).filter(({ entries }) => entries[0])
  const [home, ...alone] = items.filter(({ group }) => !group).map(asSingle)
  const open = groups.find(({ entries }) => entries.length > 1 && entries.some(({ current }) => current))
  return {
    top: [
      ...(home ? [home] : []),
      ...groups.flatMap(({ group, entries: [first, ...others] }): Shown[] => {
        if (!first || others.length === 0) return first ? [first] : []
        return [{ group, href: first.href, current: group === open?.group }]
      }),
      ...alone,
    ],
    below: open?.entries ?? [],
    group: open?.group ?? null,
  }
}
