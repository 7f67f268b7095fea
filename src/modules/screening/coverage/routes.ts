import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const file = (name: string) => `modules/screening/coverage/routes/${name}`

export const coverageRoutes: RouteConfigEntry[] = [
  route('screening/dekking', file('coverage.tsx')),
  route('screening/dekking.csv', file('coverage-file.ts'), { id: 'screening-coverage-csv' }),
  route('screening/dekking.xlsx', file('coverage-file.ts'), { id: 'screening-coverage-xlsx' }),
  route('screening/team', file('team.tsx')),
]
