import type { nl } from '../nl.ts'

export type MenuKey = keyof (typeof nl)['entries']

/** The pages of screening, in the order of their menu. */
export const menuEntries: readonly { key: MenuKey; href: string }[] = [
  { key: 'files', href: '/screening/dossiers' },
  { key: 'calendar', href: '/screening/kalender' },
  { key: 'coverage', href: '/screening/dekking' },
  { key: 'functions', href: '/screening/functies' },
  { key: 'comparison', href: '/screening/functies/vergelijken' },
  { key: 'team', href: '/screening/team' },
  { key: 'model', href: '/screening/model' },
  { key: 'declarations', href: '/screening/opgaven' },
  { key: 'register', href: '/screening/nevenwerk' },
  { key: 'gifts', href: '/screening/geschenken' },
  { key: 'replies', href: '/screening/reacties' },
  { key: 'oaths', href: '/screening/eden' },
  { key: 'templates', href: '/screening/brieven' },
  { key: 'law', href: '/screening/recht' },
  { key: 'guide', href: '/screening/gesprek/integriteit' },
]
