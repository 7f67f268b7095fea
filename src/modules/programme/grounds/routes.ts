import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/grounds/routes/${name}`

export const groundsRoutes: RouteConfigEntry[] = [
  route('programma/:id/aanleiding', file('grounds.tsx')),
  route('draden/:id/deelprojecten', file('thread.tsx')),
]
