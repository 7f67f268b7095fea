import type { nl } from '../nl.ts'

export type MenuKey = keyof (typeof nl)['entries']

/** The pages about sources, in the order of their menu. */
export const menuEntries: readonly { key: MenuKey; href: string }[] = [
  { key: 'finder', href: '/bronnen' },
  { key: 'sources', href: '/bronnen/alle' },
  { key: 'own', href: '/bronnen/gemeente' },
  { key: 'beside', href: '/bronnen/district' },
  { key: 'matrix', href: '/bronnen/matrix' },
  { key: 'gaps', href: '/bronnen/matrix/themas' },
  { key: 'access', href: '/bronnen/aanvragen' },
  { key: 'authorisations', href: '/bronnen/autorisaties' },
  { key: 'reviews', href: '/bronnen/herbeoordelingen' },
  { key: 'links', href: '/bronnen/verbanden' },
  { key: 'comparison', href: '/bronnen/vergelijken' },
  { key: 'work', href: '/bronnen/werklijst' },
  { key: 'exchange', href: '/bronnen/uitwisselen' },
]
