import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/programme/standing/routes/${name}`

export const standingRoutes: RouteConfigEntry[] = [
  route('programma/:id/stand', file('dashboard.tsx')),
  route('programma/:id/stand.csv', file('dashboard-file.ts'), { id: 'standing-csv' }),
  route('programma/:id/stand.xlsx', file('dashboard-file.ts'), { id: 'standing-xlsx' }),
  route('programma/:id/stand/:subProjectId', file('standing.tsx')),
]
