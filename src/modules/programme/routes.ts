import { type RouteConfigEntry, route } from '@react-router/dev/routes'
import { moneyRoutes } from './money/routes.ts'
import { tasksRoutes } from './tasks/routes.ts'

const file = (name: string) => `modules/programme/routes/${name}`

export const programmeRoutes: RouteConfigEntry[] = [
  route('programma', file('list.tsx')),
  route('programma/:id', file('programme.tsx')),
  ...moneyRoutes,
  ...tasksRoutes,
]
