import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/common-threads/routes/${name}`

export const commonThreadsRoutes: RouteConfigEntry[] = [
  route('rode-draden', file('overview.tsx')),
  route('rode-draden/:id/norm/:norm', file('norm.tsx')),
  route('rode-draden/:id/cijfers', file('figures.ts')),
  route('rode-draden/:id/draden/nieuw', file('new-thread.tsx')),
  route('draden/:id', file('thread.tsx')),
]
