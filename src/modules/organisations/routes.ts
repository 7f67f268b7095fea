import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/organisations/routes/${name}`

export const organisationsRoutes: RouteConfigEntry[] = [
  route('organisaties', file('organisations.tsx')),
  route('mensen', file('people.tsx')),
  route('mensen/rechten.xlsx', file('people-file.ts')),
]
