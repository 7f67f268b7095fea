import type { nl } from '../nl.ts'

export type MenuKey = keyof (typeof nl)['entries']

/** The pages of one programme, in the order of its menu; `path` comes after `/programma/:id`. */
export const menuEntries: readonly { key: MenuKey; path: string }[] = [
  { key: 'overview', path: '' },
  { key: 'standing', path: '/stand' },
  { key: 'planning', path: '/planning' },
  { key: 'capacity', path: '/capaciteit' },
  { key: 'tasks', path: '/taken' },
  { key: 'meetings', path: '/overleggen' },
  { key: 'documents', path: '/documenten' },
  { key: 'money', path: '/geld' },
  { key: 'risks', path: '/risicos' },
  { key: 'team', path: '/team' },
  { key: 'grounds', path: '/aanleiding' },
  { key: 'results', path: '/resultaten' },
]
