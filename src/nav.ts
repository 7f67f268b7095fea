import type { PersonActor, Role } from '#platform/access'

/** One entry of the main navigation; `key` is a key of the shell's texts. */
export type NavItem = {
  href: string
  key: 'home' | 'rounds' | 'frameworks' | 'threads' | 'evidence' | 'people' | 'organisations' | 'search'
}

type Entry = NavItem & { kinds?: readonly string[]; roles?: readonly Role[] }

const entries: readonly Entry[] = [
  { href: '/', key: 'home' },
  { href: '/zelfscans', key: 'rounds' },
  { href: '/rode-draden', key: 'threads' },
  { href: '/normenkaders', key: 'frameworks' },
  { href: '/bewijs', key: 'evidence', kinds: ['municipality'] },
  { href: '/mensen', key: 'people', roles: ['administrator', 'coordinator', 'project-leader', 'integrity-officer'] },
  { href: '/organisaties', key: 'organisations', kinds: ['district'] },
  { href: '/zoeken', key: 'search' },
]

/** The navigation for who acts, at an organisation of this kind. Hiding an entry is courtesy; services decide. */
export const navFor = (actor: PersonActor, kind: string): NavItem[] =>
  entries
    .filter(
      ({ kinds, roles }) =>
        (kinds?.includes(kind) ?? true) && (roles?.some((role) => actor.roles.includes(role)) ?? true),
    )
    .map(({ href, key }) => ({ href, key }))
