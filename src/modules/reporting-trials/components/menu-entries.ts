import type { nl } from '../nl.ts'

export type MenuKey = keyof (typeof nl)['entries']

/** The pages about the willingness to report, in the order of their menu. */
export const menuEntries: readonly { key: MenuKey; href: string }[] = [
  { key: 'interventions', href: '/meldbereidheid/methoden' },
  { key: 'experiments', href: '/meldbereidheid/proeven' },
  { key: 'roll-outs', href: '/meldbereidheid/invoering' },
  { key: 'elsewhere', href: '/meldbereidheid/elders' },
]
