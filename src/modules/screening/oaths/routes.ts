import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/oaths/routes/${name}`

export const oathRoutes: RouteConfigEntry[] = [
  route('screening/eden', file('list.tsx'), { id: 'oaths' }),
  route('screening/eden.csv', file('file.ts'), { id: 'oaths-csv' }),
  route('screening/eden.xlsx', file('file.ts'), { id: 'oaths-xlsx' }),
  route('screening/eden/plannen', file('plan.tsx')),
  route('screening/eden/:day', file('day.tsx')),
]
