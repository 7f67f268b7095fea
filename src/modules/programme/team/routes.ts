import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/team/routes/${name}`

export const teamRoutes: RouteConfigEntry[] = [
  route('programma/:id/team', file('team.tsx')),
  route('programma/:id/team/:itemId', file('member.tsx')),
]
